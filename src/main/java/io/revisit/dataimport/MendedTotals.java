package io.revisit.dataimport;

/**
 * What an import and those of its mended rows come to together: {@code total = loaded + rejected}.
 *
 * @param first the import of the whole file
 * @param fileName of that file
 * @param total its rows
 * @param rejected those that no import has taken yet
 */
public record MendedTotals(ImportId first, String fileName, int total, int loaded, int rejected) {}
