package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.TargetField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the days of a row and says what is wrong with them. */
final class DateReader {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final RowReader reader;
    private final LocalDate today;
    private final DateText dates;

    DateReader(RowReader reader, LocalDate today, DateText dates) {
        this.reader = reader;
        this.today = today;
        this.dates = dates;
    }

    /** A day that is past or today, left empty with a warning when it is neither readable nor possible. */
    @Nullable
    LocalDate pastDay(TargetField field) {
        MappedCell cell = reader.first(field);
        if (cell == null) {
            return null;
        }
        Moment moment = moment(cell);
        ProblemReason wrong = moment == null ? unreadable(cell) : impossible(moment.day());
        if (wrong != null) {
            reader.warn(cell, wrong);
            return null;
        }
        return moment == null ? null : moment.day();
    }

    @Nullable
    Moment moment(MappedCell cell) {
        boolean ambiguous = unreadable(cell) == ProblemReason.AMBIGUOUS_DATE;
        return ambiguous ? null : dates.read(cell.oneLine(), cell.column().slashDates());
    }

    static ProblemReason unreadable(MappedCell cell) {
        boolean ambiguous = cell.text().indexOf('/') > 0
                && DateText.isAmbiguous(cell.oneLine(), cell.column().slashDates());
        return ambiguous ? ProblemReason.AMBIGUOUS_DATE : ProblemReason.UNREADABLE_DATE;
    }

    private @Nullable ProblemReason impossible(LocalDate day) {
        if (day.isAfter(today)) {
            return ProblemReason.FUTURE_DATE;
        }
        return day.isBefore(FIRST_DAY) ? ProblemReason.TOO_EARLY_DATE : null;
    }
}
