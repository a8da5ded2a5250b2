package io.revisit.patient;

import org.jspecify.annotations.Nullable;

/**
 * A label that patients can carry. The name of a doctor's or direction's tag is the doctor's or direction's own.
 *
 * @param colour its own, or null for that of its kind
 */
public record Tag(
        TagId id, TagKind kind, String name, @Nullable TagColour colour) {}
