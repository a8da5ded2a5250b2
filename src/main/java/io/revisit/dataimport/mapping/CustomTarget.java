package io.revisit.dataimport.mapping;

import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomKey;
import org.jspecify.annotations.Nullable;

/**
 * A field of the clinic's own that a column is read as.
 *
 * @param field its id, or null for one that the run adds
 * @param name its name, at most {@link CustomField#LONGEST_NAME} characters
 */
public record CustomTarget(@Nullable Long field, String name, CustomFieldType type) {
    /** A field that is there. */
    public static CustomTarget of(CustomField field) {
        return new CustomTarget(field.id().value(), field.name(), field.type());
    }

    /** Whether both mean one field: fields are told apart by their names. */
    public boolean isSameField(CustomTarget other) {
        return key().equals(other.key());
    }

    /** How names of fields are compared. */
    public String key() {
        return CustomKey.of(name);
    }
}
