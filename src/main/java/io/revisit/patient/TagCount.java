package io.revisit.patient;

/**
 * A tag with its use.
 *
 * @param patients how many patients carry it
 */
public record TagCount(Tag tag, long patients) {}
