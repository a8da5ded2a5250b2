package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file may do to what is in the base.
 *
 * @param scope which rows are taken
 * @param general what holds for every field that has no word of its own
 * @param exceptions by field; only of {@link #FIELDS}, only what {@link #choices} allows
 */
public record UpdateRules(RowScope scope, UpdatePolicy general, Map<TargetField, UpdatePolicy> exceptions) {

    /** Fills what is empty, new and existing alike: the mildest that is useful. */
    public static final UpdateRules MILD = new UpdateRules(RowScope.BOTH, UpdatePolicy.FILL, Map.of());

    /** The fields that a policy is asked for, in the order of the card; {@code FULL_NAME} stands for the whole name. */
    public static final List<TargetField> FIELDS = List.of(
            TargetField.FULL_NAME,
            TargetField.CARD_NUMBER,
            TargetField.PHONE,
            TargetField.SECOND_PHONE,
            TargetField.EMAIL,
            TargetField.ADDRESS,
            TargetField.BIRTH_DATE,
            TargetField.SEX,
            TargetField.SOURCE,
            TargetField.COMMENT,
            TargetField.TAGS,
            TargetField.STATUS_TAG,
            TargetField.CUSTOM);

    public UpdateRules(
            @Nullable RowScope scope,
            @Nullable UpdatePolicy general,
            @Nullable Map<TargetField, UpdatePolicy> exceptions) {
        this.scope = scope == null ? RowScope.BOTH : scope;
        this.general = general == null ? UpdatePolicy.FILL : general;
        this.exceptions = exceptions == null ? Map.of() : Map.copyOf(exceptions);
        this.exceptions.forEach((field, policy) -> {
            if (!choices(field).contains(policy)) {
                throw new IllegalArgumentException(policy + " is no policy for " + field);
            }
        });
    }

    /**
     * What can be asked of a field. A card number names the patient and is never replaced; tags are added or not, since
     * somebody may have set those that are there.
     */
    public static List<UpdatePolicy> choices(TargetField field) {
        return switch (field) {
            case CARD_NUMBER, TAGS -> List.of(UpdatePolicy.FILL, UpdatePolicy.KEEP);
            default -> FIELDS.contains(field) ? List.of(UpdatePolicy.values()) : List.of();
        };
    }

    /**
     * What holds for the field. A name, which patients are found by, is replaced only when asked for by itself; what the
     * general policy cannot be for a field is filled.
     */
    public UpdatePolicy of(TargetField field) {
        UpdatePolicy own = exceptions.get(field);
        if (own != null) {
            return own;
        }
        boolean possible = field != TargetField.FULL_NAME || general != UpdatePolicy.OVERWRITE;
        return possible && choices(field).contains(general) ? general : UpdatePolicy.FILL;
    }

    public UpdateRules withScope(RowScope newScope) {
        return new UpdateRules(newScope, general, exceptions);
    }

    /** Another policy for every field; the exceptions go. */
    public UpdateRules withGeneral(UpdatePolicy policy) {
        return new UpdateRules(scope, policy, Map.of());
    }

    /** Another policy for one field. */
    public UpdateRules with(TargetField field, UpdatePolicy policy) {
        Map<TargetField, UpdatePolicy> changed = new EnumMap<>(TargetField.class);
        changed.putAll(exceptions);
        changed.put(field, policy);
        return new UpdateRules(scope, general, changed);
    }

    /** For what a further row says of a patient whom this file makes: nothing of it is somebody else's to be kept. */
    UpdateRules forNewPatients() {
        Map<TargetField, UpdatePolicy> filling = new EnumMap<>(TargetField.class);
        for (TargetField field : FIELDS) {
            filling.put(field, of(field) == UpdatePolicy.KEEP ? UpdatePolicy.FILL : of(field));
        }
        return new UpdateRules(scope, general, filling);
    }
}
