package io.revisit.dataimport.reading;

/** The formats that are read. */
public enum FileFormat {
    /** Delimited text, whatever its delimiter and ending. */
    CSV,
    XLSX
}
