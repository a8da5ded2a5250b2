package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.PhoneReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and keeps what is wrong with them. */
final class RowReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_VALUES = Pattern.compile("[,;\\n]+");
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[,;\\s]+");
    private static final Pattern AS_DECIMAL = Pattern.compile("\\d+\\.0");
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    private final MappedCells cells;
    private final SourceRow row;
    private final ParsingOptions options;
    private final DateText pastDates;
    private final List<RowProblem> problems = new ArrayList<>(0);

    RowReader(MappedCells cells, SourceRow row, ParsingOptions options) {
        this.cells = cells;
        this.row = row;
        this.options = options;
        this.pastDates = new DateText(options.zone(), options.today().getYear());
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean isRejected() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.REJECTED);
    }

    @Nullable
    MappedCell first(TargetField field) {
        return cells.first(row, field);
    }

    boolean isMapped(TargetField field) {
        return cells.has(field);
    }

    void warn(MappedCell cell, ProblemReason reason, Object... arguments) {
        problems.add(problem(cell, Severity.WARNING, reason, arguments));
    }

    void reject(MappedCell cell, ProblemReason reason) {
        problems.add(problem(cell, Severity.REJECTED, reason));
    }

    /** For what the row as a whole lacks. */
    void reject(ProblemReason reason) {
        problems.add(new RowProblem("", "", Severity.REJECTED, reason, List.of()));
    }

    void warnOfRow(ProblemReason reason) {
        problems.add(new RowProblem("", "", Severity.WARNING, reason, List.of()));
    }

    /** A text in one line, cut with a warning where it is too long; null when there is none. */
    @Nullable
    String text(TargetField field, int maxLength) {
        MappedCell cell = first(field);
        if (cell == null) {
            return null;
        }
        return cut(cell, BLANKS.matcher(cell.text()).replaceAll(" "), maxLength);
    }

    /** All cells of the field, line breaks kept, one under the other. */
    @Nullable
    String joined(TargetField field, int maxLength, String between) {
        List<MappedCell> all = cells.all(row, field);
        if (all.isEmpty()) {
            return null;
        }
        String text = all.size() == 1
                ? all.getFirst().text()
                : String.join(between, all.stream().map(MappedCell::text).toList());
        return cut(all.getFirst(), text, maxLength);
    }

    /** A number that names something: never cut, as it would name something else. */
    @Nullable
    String number(TargetField field, int maxLength) {
        MappedCell cell = first(field);
        if (cell == null) {
            return null;
        }
        String number = BLANKS.matcher(cell.text()).replaceAll(" ");
        if (number.length() > maxLength) {
            warn(cell, ProblemReason.TOO_LONG, maxLength);
            return null;
        }
        return number.endsWith(".0") && AS_DECIMAL.matcher(number).matches()
                ? number.substring(0, number.length() - 2)
                : number;
    }

    /** The single words or phrases of a list, in its order, without repetitions. */
    List<String> values(TargetField field, int maxLength) {
        Set<String> values = new LinkedHashSet<>();
        for (MappedCell cell : cells.all(row, field)) {
            for (String part : BETWEEN_VALUES.split(cell.text())) {
                String value = BLANKS.matcher(part).replaceAll(" ").strip();
                if (!value.isEmpty()) {
                    values.add(cut(cell, value, maxLength));
                }
            }
        }
        return List.copyOf(values);
    }

    /** The name from a column of whole names, else from columns of its parts; null when there is none. */
    @Nullable
    PersonName name() {
        MappedCell full = first(TargetField.FULL_NAME);
        if (full != null) {
            return PersonName.parseFull(full.text()).orElse(null);
        }
        String surname = part(TargetField.SURNAME);
        String given = part(TargetField.GIVEN_NAME);
        String patronymic = part(TargetField.PATRONYMIC);
        boolean severalInGiven = given != null && patronymic == null && given.indexOf(' ') > 0;
        return (severalInGiven
                        ? PersonName.parseFull(surname == null ? given : surname + " " + given)
                        : PersonName.ofParts(surname, given, patronymic))
                .orElse(null);
    }

    /** All phones of the row, the second phone's column last; a cell that could not be read wholly is warned of. */
    List<PhoneNumber> phones() {
        Set<PhoneNumber> numbers = new LinkedHashSet<>();
        List<MappedCell> all = new ArrayList<>(cells.all(row, TargetField.PHONE));
        all.addAll(cells.all(row, TargetField.SECOND_PHONE));
        for (MappedCell cell : all) {
            PhoneReading reading = PhoneNumber.read(cell.text(), options.regionCode());
            numbers.addAll(reading.numbers());
            if (!reading.unread().isEmpty()) {
                warn(cell, ProblemReason.UNREADABLE_PHONE);
            }
            if (numbers.size() > 2) {
                warn(cell, ProblemReason.NOT_ALL_KEPT);
            }
        }
        return List.copyOf(numbers);
    }

    @Nullable
    EmailAddress email() {
        MappedCell cell = first(TargetField.EMAIL);
        if (cell == null) {
            return null;
        }
        Optional<EmailAddress> whole = EmailAddress.parse(cell.text());
        if (whole.isPresent()) {
            return whole.get();
        }
        for (String part : BETWEEN_ADDRESSES.split(cell.text())) {
            Optional<EmailAddress> one = EmailAddress.parse(part);
            if (one.isPresent()) {
                warn(cell, ProblemReason.NOT_ALL_KEPT);
                return one.get();
            }
        }
        warn(cell, ProblemReason.UNREADABLE_EMAIL);
        return null;
    }

    /** A day that is past or today, left empty with a warning when it is neither readable nor possible. */
    @Nullable
    LocalDate pastDay(TargetField field) {
        MappedCell cell = first(field);
        if (cell == null) {
            return null;
        }
        Moment moment = moment(cell, pastDates);
        ProblemReason wrong = moment == null ? unreadable(cell) : impossible(moment.day());
        if (wrong != null) {
            warn(cell, wrong);
            return null;
        }
        return moment == null ? null : moment.day();
    }

    @Nullable
    Moment moment(MappedCell cell, DateText dates) {
        boolean ambiguous = unreadable(cell) == ProblemReason.AMBIGUOUS_DATE;
        return ambiguous ? null : dates.read(oneLine(cell), cell.column().slashDates());
    }

    static ProblemReason unreadable(MappedCell cell) {
        boolean ambiguous = cell.text().indexOf('/') > 0
                && DateText.isAmbiguous(oneLine(cell), cell.column().slashDates());
        return ambiguous ? ProblemReason.AMBIGUOUS_DATE : ProblemReason.UNREADABLE_DATE;
    }

    @Nullable
    Boolean yesOrNo(TargetField field) {
        MappedCell cell = cells.answer(row, field);
        if (cell == null) {
            return null;
        }
        Boolean answer = Words.yesOrNo(cell.text());
        if (answer == null) {
            warn(cell, ProblemReason.UNREADABLE_CONSENT);
        }
        return answer;
    }

    private @Nullable ProblemReason impossible(LocalDate day) {
        if (day.isAfter(options.today())) {
            return ProblemReason.FUTURE_DATE;
        }
        return day.isBefore(FIRST_BIRTH) ? ProblemReason.TOO_EARLY_DATE : null;
    }

    private @Nullable String part(TargetField field) {
        MappedCell cell = first(field);
        return cell == null ? null : oneLine(cell);
    }

    private static String oneLine(MappedCell cell) {
        String text = cell.text();
        return text.indexOf("  ") < 0 && text.indexOf('\n') < 0
                ? text
                : BLANKS.matcher(text).replaceAll(" ");
    }

    private String cut(MappedCell cell, String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        warn(cell, ProblemReason.CUT, maxLength);
        int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return text.substring(0, end);
    }

    private static RowProblem problem(MappedCell cell, Severity severity, ProblemReason reason, Object... arguments) {
        return new RowProblem(cell.column().header(), cell.text(), severity, reason, List.of(arguments));
    }
}
