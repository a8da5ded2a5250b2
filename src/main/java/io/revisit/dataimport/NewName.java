package io.revisit.dataimport;

import io.revisit.business.Dictionary;

/**
 * A name in the file that the clinic's dictionaries do not have, and that the run adds.
 *
 * @param rows how many rows name it
 */
public record NewName(Dictionary dictionary, String name, int rows) {}
