package io.revisit.patient.listview;

/** The id of a saved view of the list. */
public record ListViewId(long value) {}
