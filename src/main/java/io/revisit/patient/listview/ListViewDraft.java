package io.revisit.patient.listview;

/**
 * What a view is to hold.
 *
 * @param name as typed
 * @param shared the whole clinic sees it
 * @param filter filter and order as the address of the list writes them, without what is searched for by words
 * @param columns the columns as {@link ListColumns} keeps them; empty for the usual ones
 */
public record ListViewDraft(String name, boolean shared, String filter, String columns) {}
