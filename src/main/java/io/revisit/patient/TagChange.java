package io.revisit.patient;

/**
 * What a bulk operation on a tag has done; {@link TagService#undo} takes it back.
 *
 * @param tag the tag that was set or taken off
 * @param tagName its name
 * @param operation names the operation
 * @param set true when the tag was set, false when it was taken off
 * @param changed how many patients it changed
 * @param kept how many keep the tag because it follows from their completed visits
 */
public record TagChange(TagId tag, String tagName, long operation, boolean set, long changed, long kept) {}
