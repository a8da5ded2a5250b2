package io.revisit.business;

import java.time.ZoneId;

/**
 * A business to be opened; the rest of its settings start with what a Russian clinic usually has.
 *
 * @param demo whether it holds invented data, and its sign-ins are shown to everybody
 */
public record NewBusiness(String name, ZoneId zone, boolean demo) {}
