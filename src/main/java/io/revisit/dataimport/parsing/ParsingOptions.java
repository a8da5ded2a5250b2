package io.revisit.dataimport.parsing;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the clinic's settings say about values.
 *
 * @param regionCode the country of phone numbers without a country code, ISO 3166 ({@code RU})
 * @param zone of the clinic: moments with an offset are turned into its time
 * @param today in the clinic, to tell past from future
 */
public record ParsingOptions(String regionCode, ZoneId zone, LocalDate today) {}
