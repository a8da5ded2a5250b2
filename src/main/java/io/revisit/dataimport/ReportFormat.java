package io.revisit.dataimport;

/** What kind of file a report is. */
public enum ReportFormat {
    CSV,
    XLSX
}
