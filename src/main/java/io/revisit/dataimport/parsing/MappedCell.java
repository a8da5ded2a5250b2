package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.MappedColumn;

/** A cell that says something. */
record MappedCell(MappedColumn column, String text) {}
