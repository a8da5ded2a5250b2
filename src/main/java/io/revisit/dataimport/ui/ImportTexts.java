package io.revisit.dataimport.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.BusinessService;
import io.revisit.business.BusinessSettings;
import io.revisit.dataimport.FieldChange;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportRow;
import io.revisit.dataimport.ImportState;
import io.revisit.dataimport.RowOutcome;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.parsing.RowProblem;
import io.revisit.dataimport.reading.Refusal;
import io.revisit.patient.Sex;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.StatusBadge;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the import speaks: states, refusals, and what becomes of a row. */
@SpringComponent
class ImportTexts {
    private final BusinessService business;

    ImportTexts(BusinessService business) {
        this.business = business;
    }

    /** How the current clinic's values are written for the user of the current window. */
    Formats formats() {
        BusinessSettings settings = business.current();
        return Formats.of(UI.getCurrent().getLocale(), settings.zone(), settings.currency());
    }

    /** A word of an enum, by its key's beginning. */
    static String word(String keys, Enum<?> value) {
        return I18NProvider.translate(keys + "." + code(value));
    }

    /** An enum's constant as the end of a key. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String state(ImportState state) {
        return word("dataimport.state", state);
    }

    static StatusBadge badge(ImportState state) {
        return new StatusBadge(
                state(state),
                switch (state) {
                    case NEW, UNDONE -> StatusBadge.Tone.NEUTRAL;
                    case CHECKING, RUNNING, UNDOING -> StatusBadge.Tone.ACTIVE;
                    case CHECKED -> StatusBadge.Tone.WAITING;
                    case FINISHED -> StatusBadge.Tone.GOOD;
                    case STOPPED -> StatusBadge.Tone.WARNING;
                    case FAILED -> StatusBadge.Tone.BAD;
                });
    }

    static String sentence(Refusal refusal) {
        return I18NProvider.translate(
                refusal.reason().key(), refusal.arguments().toArray());
    }

    /** What was found in a row, a sentence each; where nothing was, what the run does with it. */
    List<String> explanation(ImportJob job, ImportRow row) {
        Stream<String> said = Stream.ofNullable(row.said())
                .map(outcome -> I18NProvider.translate("dataimport.row.said", outcome(job.kind(), outcome)));
        Stream<String> changes = row.changes().stream().map(this::change);
        Stream<String> problems = row.problems().stream().map(ImportTexts::sentence);
        List<String> sentences =
                Stream.of(said, changes, problems).flatMap(part -> part).toList();
        return sentences.isEmpty() ? List.of(outcome(job.kind(), row.outcome())) : sentences;
    }

    /** What is wrong with a value for every row, and how to mend it. */
    static String fixedProblem(RowProblem problem) {
        return I18NProvider.translate(
                "dataimport.fixed.problem." + code(problem.reason()),
                problem.arguments().toArray());
    }

    private static String sentence(RowProblem problem) {
        String reason = I18NProvider.translate(
                problem.reason().key(), problem.arguments().toArray());
        if (problem.column().isEmpty()) {
            return reason;
        }
        return problem.value().isEmpty()
                ? I18NProvider.translate("dataimport.row.problem-empty", problem.column(), reason)
                : I18NProvider.translate("dataimport.row.problem", problem.column(), problem.value(), reason);
    }

    private String change(FieldChange change) {
        String field = change.name() != null
                ? change.name()
                : I18NProvider.translate(change.field().key());
        String added = change.field().tagKind() == null ? "dataimport.row.added" : "dataimport.row.tagged";
        return change.before() == null
                ? I18NProvider.translate(added, field, value(change.field(), change.after()))
                : I18NProvider.translate(
                        "dataimport.row.changed",
                        field,
                        value(change.field(), change.before()),
                        value(change.field(), change.after()));
    }

    private String value(TargetField field, Object value) {
        return switch (value) {
            case LocalDate day -> formats().date(day);
            case Instant moment -> formats().dateTime(moment);
            case BigDecimal number when field == TargetField.CUSTOM -> formats().number(number);
            case BigDecimal sum -> formats().money(sum);
            case Boolean yes -> I18NProvider.translate(yes ? "dataimport.row.yes" : "dataimport.row.no");
            case Sex sex -> I18NProvider.translate("patient.sex." + sex.name());
            case VisitStatus status -> word("visit.status", status);
            case String text
            when field == TargetField.PHONE || field == TargetField.SECOND_PHONE ->
                Formats.phone(new PhoneNumber(text));
            default -> value.toString();
        };
    }

    private static String outcome(FileKind kind, RowOutcome outcome) {
        return word("dataimport.row." + kind.name().toLowerCase(Locale.ROOT), outcome);
    }
}
