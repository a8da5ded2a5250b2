package io.revisit.dataimport.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Something that neither a column nor a fixed value of a mapping gives and without which every row would be rejected. */
public enum MissingField {
    /** A patient's name. */
    NAME,
    /** A patient's card number, phone or e-mail. */
    IDENTITY,
    /** A visit's way to a patient: the card number, or the phone and the name. */
    PATIENT,
    /** A visit's date. */
    DATE;

    static Stream<MissingField> in(ColumnMapping mapping) {
        return Arrays.stream(values()).filter(field -> field.isMissing(mapping));
    }

    /** The key of its sentence in the translations. */
    public String key() {
        return "dataimport.missing." + name().toLowerCase(Locale.ROOT);
    }

    private boolean isMissing(ColumnMapping mapping) {
        boolean patients = mapping.kind() == FileKind.PATIENTS;
        boolean card = mapping.has(TargetField.CARD_NUMBER);
        boolean named = mapping.has(TargetField.FULL_NAME)
                || mapping.has(TargetField.GIVEN_NAME)
                || mapping.has(TargetField.SURNAME);
        boolean phone = mapping.has(TargetField.PHONE);
        return switch (this) {
            case NAME -> patients && !named;
            case IDENTITY -> patients && !card && !phone && !mapping.has(TargetField.EMAIL);
            case PATIENT -> !patients && !card && !(phone && named);
            case DATE -> !patients && !mapping.has(TargetField.DATE_TIME) && !mapping.has(TargetField.DATE);
        };
    }
}
