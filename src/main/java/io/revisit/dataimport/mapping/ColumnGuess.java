package io.revisit.dataimport.mapping;

import io.revisit.dataimport.reading.SourceColumn;
import org.jspecify.annotations.Nullable;

/** What one column is: its name speaks first, its values confirm, correct or stand in for it. */
final class ColumnGuess {
    private static final int BY_EXACT_NAME = 95;
    private static final int BY_PART_OF_NAME = 75;
    private static final int CORRECTED_BY_VALUES = 90;
    private static final int BY_VALUES = 60;
    private static final int DOUBTED = 40;
    private static final double MOST = 0.6;

    private final String regionCode;

    ColumnGuess(String regionCode) {
        this.regionCode = regionCode;
    }

    MappedColumn of(SourceColumn column, FileKind kind) {
        ValueLooks looks = new ValueLooks(column.samples(), regionCode);
        TargetField exact = HeaderWords.exactly(column.header(), kind);
        if (exact != null) {
            return byName(column, exact, BY_EXACT_NAME, looks, kind);
        }
        TargetField within = HeaderWords.within(column.header(), kind);
        if (within != null) {
            return byName(column, within, BY_PART_OF_NAME, looks, kind);
        }
        TargetField byValues = byValues(looks, kind, column.header().isEmpty());
        return byValues == null ? as(column, TargetField.IGNORE, 0) : as(column, byValues, BY_VALUES);
    }

    private MappedColumn byName(
            SourceColumn column, TargetField named, int confidence, ValueLooks looks, FileKind kind) {
        if (looks.isEmpty()) {
            return as(column, named, confidence);
        }
        TargetField corrected = corrected(named, looks, kind);
        if (corrected != named) {
            return as(column, corrected, Math.min(confidence, CORRECTED_BY_VALUES));
        }
        return as(column, named, agrees(named, looks) ? confidence : DOUBTED);
    }

    /** Names that programs use in two senses, told apart by the values. */
    private static TargetField corrected(TargetField named, ValueLooks looks, FileKind kind) {
        return switch (named) {
            case GIVEN_NAME -> looks.wholeNames() > MOST ? TargetField.FULL_NAME : named;
            case FULL_NAME -> looks.words() == 0 ? TargetField.CARD_NUMBER : named;
            case ADDRESS -> looks.emails() > MOST ? TargetField.EMAIL : named;
            case DATE -> looks.datesWithTime() > MOST && kind == FileKind.VISITS ? TargetField.DATE_TIME : named;
            case DATE_TIME -> looks.dates() > MOST ? TargetField.DATE : named;
            default -> named;
        };
    }

    private static boolean agrees(TargetField field, ValueLooks looks) {
        return switch (field) {
            case PHONE, SECOND_PHONE -> looks.phones() > MOST;
            case EMAIL -> looks.emails() > MOST;
            case BIRTH_DATE, DIGITIZED_ON, DATE, DATE_TIME -> looks.dates() + looks.datesWithTime() > MOST;
            case TIME -> looks.times() > MOST;
            case GROSS -> looks.money() > MOST;
            case SEX -> looks.sexes() > MOST;
            case FULL_NAME,
                    SURNAME,
                    GIVEN_NAME,
                    PATRONYMIC,
                    DOCTOR,
                    STAFF,
                    STATUS,
                    DOCTOR_TAGS,
                    DIRECTION_TAGS,
                    STATUS_TAG -> looks.words() > MOST;
            default -> true;
        };
    }

    private static @Nullable TargetField byValues(ValueLooks looks, FileKind kind, boolean nameless) {
        boolean patients = kind == FileKind.PATIENTS;
        if (patients && looks.emails() > MOST) {
            return TargetField.EMAIL;
        }
        if (looks.phones() > MOST) {
            return TargetField.PHONE;
        }
        if (looks.wholeNames() > MOST) {
            return TargetField.FULL_NAME;
        }
        if (patients && looks.sexes() > MOST) {
            return TargetField.SEX;
        }
        if (!patients && looks.datesWithTime() > MOST) {
            return TargetField.DATE_TIME;
        }
        return nameless ? ofNameless(looks, patients) : null;
    }

    private static @Nullable TargetField ofNameless(ValueLooks looks, boolean patients) {
        if (looks.dates() > MOST) {
            return patients ? TargetField.BIRTH_DATE : TargetField.DATE;
        }
        if (!patients && looks.times() > MOST) {
            return TargetField.TIME;
        }
        return looks.givenNames() > MOST ? TargetField.GIVEN_NAME : null;
    }

    private static MappedColumn as(SourceColumn column, TargetField field, int confidence) {
        return new MappedColumn(column.index(), column.header(), field, confidence, column.slashDates());
    }
}
