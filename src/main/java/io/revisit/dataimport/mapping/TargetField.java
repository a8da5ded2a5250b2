package io.revisit.dataimport.mapping;

import static io.revisit.dataimport.mapping.FileKind.PATIENTS;
import static io.revisit.dataimport.mapping.FileKind.VISITS;

import io.revisit.patient.TagKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column can be read as. */
public enum TargetField {
    IGNORE(PATIENTS, VISITS),
    CARD_NUMBER(PATIENTS, VISITS),
    FULL_NAME(PATIENTS, VISITS),
    SURNAME(PATIENTS, VISITS),
    GIVEN_NAME(PATIENTS, VISITS),
    PATRONYMIC(PATIENTS, VISITS),
    PHONE(PATIENTS, VISITS),
    SECOND_PHONE(PATIENTS),
    EMAIL(PATIENTS),
    /** Where the patient lives; several columns (city, street, house) are one address. */
    ADDRESS(PATIENTS),
    BIRTH_DATE(PATIENTS, VISITS),
    SEX(PATIENTS),
    SOURCE(PATIENTS),
    /** The card number of the patient who brought this one. */
    REFERRER_CARD(PATIENTS),
    /** The day on which the patient joined the programme. */
    DIGITIZED_ON(PATIENTS),
    /** The administrator who registered the patient in the programme. */
    DIGITIZED_BY(PATIENTS),
    MARKETING_CONSENT(PATIENTS),
    /** Tags of the kind CATEGORY. */
    TAGS(PATIENTS),
    /** The patient's doctors, as tags. */
    DOCTOR_TAGS(PATIENTS),
    /** The patient's directions, as tags. */
    DIRECTION_TAGS(PATIENTS),
    /** Where the patient stands with the clinic: one tag, the whole cell. */
    STATUS_TAG(PATIENTS),
    FREE_TAGS(PATIENTS),
    COMMENT(PATIENTS),
    /** A field of the clinic's own; which one says the column. */
    CUSTOM(PATIENTS),
    /** The number of the visit in the clinic's program: the same number again is the same visit. */
    EXTERNAL_NUMBER(VISITS),
    DATE_TIME(VISITS),
    DATE(VISITS),
    TIME(VISITS),
    DOCTOR(VISITS),
    DIRECTION(VISITS),
    SERVICE(VISITS),
    /** The price of the services, roubles. */
    GROSS(VISITS),
    STATUS(VISITS),
    /** The administrator who handled the visit. */
    STAFF(VISITS),
    BRANCH(VISITS);

    private final Set<FileKind> kinds;

    TargetField(FileKind first, FileKind... others) {
        kinds = EnumSet.of(first, others);
    }

    public boolean isFor(FileKind kind) {
        return kinds.contains(kind);
    }

    /** The fields of a kind of file, in the order in which they are offered; {@link #IGNORE} is the first, no {@link #CUSTOM}. */
    public static List<TargetField> of(FileKind kind) {
        return Arrays.stream(values())
                .filter(field -> field.isFor(kind) && field != CUSTOM)
                .toList();
    }

    /** Whether several columns may be read into it: their values are joined, or the further ones fill what is empty. */
    public boolean takesSeveral() {
        return switch (this) {
            case IGNORE, PHONE, TAGS, DOCTOR_TAGS, DIRECTION_TAGS, FREE_TAGS, COMMENT, ADDRESS, SERVICE, CUSTOM -> true;
            default -> false;
        };
    }

    /** The kind of tags that it makes; null when it makes none. */
    public @Nullable TagKind tagKind() {
        return switch (this) {
            case TAGS -> TagKind.CATEGORY;
            case DOCTOR_TAGS -> TagKind.DOCTOR;
            case DIRECTION_TAGS -> TagKind.DIRECTION;
            case STATUS_TAG -> TagKind.STATUS;
            case FREE_TAGS -> TagKind.FREE;
            default -> null;
        };
    }

    /** Whether a value that holds for every row is added to what the row says, instead of standing in for it. */
    public boolean adds() {
        return tagKind() != null && this != STATUS_TAG;
    }

    /**
     * Whether one value can hold for every row of such a file: not what would make them all one patient or one visit, nor
     * what two narrower fields say.
     */
    public boolean canBeFixed(FileKind kind) {
        return isFor(kind)
                && switch (this) {
                    case IGNORE, FULL_NAME, DATE_TIME, EXTERNAL_NUMBER, ADDRESS, CUSTOM -> false;
                    case CARD_NUMBER -> kind == VISITS;
                    default -> true;
                };
    }

    /** The key of its name in the translations. */
    public String key() {
        return "dataimport.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
