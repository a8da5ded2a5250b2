package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of visits. Keeps nothing from row to row and may be shared by threads. */
public final class VisitRowParser {
    private static final LocalDate FIRST_VISIT = LocalDate.of(1950, 1, 1);
    private static final int YEARS_AHEAD = 5;
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final MappedCells cells;
    private final ParsingOptions options;
    private final DateText dates;

    public VisitRowParser(ColumnMapping mapping, ParsingOptions options) {
        this.cells = new MappedCells(mapping);
        this.options = options;
        this.dates = new DateText(options.zone(), options.today().getYear() + YEARS_AHEAD);
    }

    public ParsedRow<ParsedVisit> parse(SourceRow row) {
        RowReader reader = new RowReader(cells, row);
        if (reader.isTotal()) {
            return ParsedRow.of(row, null, reader.problems());
        }
        reader.warnOfErrors();
        IdentityReader identity = new IdentityReader(reader, options.regionCode());
        DateReader days = new DateReader(reader, options.today(), dates);
        String card = reader.number(TargetField.CARD_NUMBER, FieldLengths.NUMBER);
        PersonName name = identity.name();
        List<PhoneNumber> phones = identity.phones();
        if (card == null && (name == null || phones.isEmpty())) {
            reader.reject(ProblemReason.NO_PATIENT);
        }
        LocalDateTime startsAt = startsAt(reader, days);
        VisitStatus status = startsAt == null ? null : status(reader, startsAt);
        BigDecimal gross = gross(reader, status);
        ParsedVisit visit = startsAt == null || status == null || gross == null || reader.isRejected()
                ? null
                : new ParsedVisit(
                        reader.number(TargetField.EXTERNAL_NUMBER, FieldLengths.NUMBER),
                        card,
                        name,
                        phones.isEmpty() ? null : phones.getFirst(),
                        days.pastDay(TargetField.BIRTH_DATE),
                        startsAt,
                        reader.text(TargetField.DOCTOR, FieldLengths.NAME),
                        reader.text(TargetField.DIRECTION, FieldLengths.NAME),
                        reader.joined(TargetField.SERVICE, FieldLengths.SERVICE, ", "),
                        gross,
                        status,
                        reader.text(TargetField.STAFF, FieldLengths.NAME),
                        reader.text(TargetField.BRANCH, FieldLengths.NAME));
        return ParsedRow.of(row, visit, reader.problems());
    }

    /** Null when the row is rejected for it. */
    private @Nullable LocalDateTime startsAt(RowReader reader, DateReader days) {
        MappedCell both = reader.first(TargetField.DATE_TIME);
        MappedCell cell = both == null ? reader.first(TargetField.DATE) : both;
        if (cell == null) {
            reader.reject(ProblemReason.NO_DATE);
            return null;
        }
        Moment moment = days.moment(cell);
        ProblemReason wrong = moment == null ? DateReader.unreadable(cell) : impossible(moment.day());
        if (moment == null || wrong != null) {
            reader.reject(cell, wrong == null ? ProblemReason.UNREADABLE_DATE : wrong);
            return null;
        }
        return moment.day().atTime(time(reader, days, moment));
    }

    private @Nullable ProblemReason impossible(LocalDate day) {
        if (day.isAfter(options.today().plusYears(YEARS_AHEAD))) {
            return ProblemReason.FUTURE_DATE;
        }
        return day.isBefore(FIRST_VISIT) ? ProblemReason.TOO_EARLY_DATE : null;
    }

    private LocalTime time(RowReader reader, DateReader days, Moment moment) {
        MappedCell cell = moment.time() == null ? reader.first(TargetField.TIME) : null;
        if (cell == null) {
            return moment.time() == null ? LocalTime.MIDNIGHT : moment.time();
        }
        LocalTime time = TimeText.read(cell.text());
        Moment whole = time == null ? days.moment(cell) : null;
        if (time == null && whole != null) {
            time = whole.time();
        }
        if (time == null) {
            reader.warn(cell, ProblemReason.UNREADABLE_TIME);
            return LocalTime.MIDNIGHT;
        }
        return time;
    }

    private VisitStatus status(RowReader reader, LocalDateTime startsAt) {
        MappedCell cell = reader.first(TargetField.STATUS);
        if (cell == null) {
            return startsAt.toLocalDate().isAfter(options.today()) ? VisitStatus.PLANNED : VisitStatus.COMPLETED;
        }
        VisitStatus status = Words.status(cell.text());
        if (status == null) {
            reader.warn(cell, ProblemReason.UNKNOWN_STATUS);
            return VisitStatus.PLANNED;
        }
        return status;
    }

    /** Null when the row is rejected for it. */
    private static @Nullable BigDecimal gross(RowReader reader, @Nullable VisitStatus status) {
        MappedCell cell = reader.first(TargetField.GROSS);
        if (cell == null) {
            if (reader.isMapped(TargetField.GROSS) && status == VisitStatus.COMPLETED) {
                reader.warnOfRow(ProblemReason.NO_SUM);
            }
            return NOTHING;
        }
        BigDecimal gross = MoneyText.read(cell.text());
        if (gross == null) {
            reader.reject(cell, ProblemReason.UNREADABLE_SUM);
        } else if (gross.signum() < 0) {
            reader.reject(cell, ProblemReason.NEGATIVE_SUM);
            return null;
        }
        return gross;
    }
}
