package io.revisit.dataimport;

/** The id of files that were uploaded together. */
public record BatchId(long value) {}
