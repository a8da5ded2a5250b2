package io.revisit.patient;

/**
 * A tag as the settings show it.
 *
 * @param archived it is not offered any more; who carries it keeps it
 * @param patients how many patients carry it
 * @param version grows with each change
 */
public record TagEntry(Tag tag, boolean archived, long patients, long version) {}
