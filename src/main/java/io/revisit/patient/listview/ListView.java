package io.revisit.patient.listview;

import org.jspecify.annotations.Nullable;

/**
 * A view of the list that somebody has saved.
 *
 * @param owner name of who made it, or null when that user is no more
 * @param mine the signed-in user made it
 * @param changeable the signed-in user may change and delete it
 * @param version to give back with a change
 */
public record ListView(
        ListViewId id,
        String name,
        boolean shared,
        String filter,
        String columns,
        @Nullable String owner,
        boolean mine,
        boolean changeable,
        long version) {}
