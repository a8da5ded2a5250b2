package io.revisit.dataimport.reading;

/** What a first look at a file gives: its table, or the reason why there is none. */
public sealed interface Inspection permits SourceTable, Refusal {}
