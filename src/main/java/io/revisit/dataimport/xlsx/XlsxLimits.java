package io.revisit.dataimport.xlsx;

/**
 * How much of a workbook is taken on.
 *
 * @param unpackedBytes of all parts that are read
 * @param rowCharacters of one row, and of one text
 * @param rows of a sheet, empty ones included
 * @param columns in which something may stand; empty cells further right are passed over
 */
public record XlsxLimits(long unpackedBytes, int rowCharacters, int rows, int columns) {}
