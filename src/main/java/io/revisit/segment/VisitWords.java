package io.revisit.segment;

import io.revisit.segment.SegmentChoices.Option;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.Visits;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.i18n.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is asked of visits. */
final class VisitWords {

    private final Locale locale;
    private final SegmentChoices choices;
    private final Formats formats;
    private final TestWords tests;

    VisitWords(Locale locale, SegmentChoices choices, Formats formats, TestWords tests) {
        this.locale = locale;
        this.choices = choices;
        this.formats = formats;
        this.tests = tests;
    }

    String say(Visits leaf) {
        String which = which(leaf.which());
        return switch (leaf.measure()) {
            case VisitMeasure.Days(NumberTest test) when isAny(test) -> text("segment.words.visits.some", which);
            case VisitMeasure.Days(NumberTest test) when isNone(test) -> text("segment.words.visits.none", which);
            case VisitMeasure.Days(NumberTest test) ->
                text("segment.words.visits.days", which, tests.number(test, formats::number));
            case VisitMeasure.Paid(NumberTest test) ->
                text("segment.words.visits.paid", which, tests.number(test, formats::money));
            case VisitMeasure.Average(NumberTest test) ->
                text("segment.words.visits.average", which, tests.number(test, formats::money));
            case VisitMeasure.First(DateTest test) -> text("segment.words.visits.first", which, tests.date(test));
            case VisitMeasure.Last(DateTest test) -> text("segment.words.visits.last", which, tests.date(test));
        };
    }

    private static boolean isAny(NumberTest test) {
        return test.operator() == NumberOperator.AT_LEAST && test.value().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean isNone(NumberTest test) {
        return test.operator() == NumberOperator.EQUAL && test.value().signum() == 0;
    }

    String say(NotSeenAfter leaf) {
        return text("segment.words.notSeenAfter", which(leaf.seen()), which(leaf.missing()));
    }

    String say(Recall leaf) {
        String when = tests.date(leaf.when());
        return leaf.directions().isEmpty()
                ? text("segment.words.recall", when)
                : text("segment.words.recall.of", names(choices.directions(), leaf.directions()), when);
    }

    /** "визиты: врач Громов, направление терапия, за последние 30 дней". */
    private String which(VisitSelection selection) {
        List<String> parts = new ArrayList<>();
        if (!selection.doctors().isEmpty()) {
            parts.add(text("segment.words.which.doctor", names(choices.doctors(), selection.doctors())));
        }
        if (!selection.directions().isEmpty()) {
            parts.add(text("segment.words.which.direction", names(choices.directions(), selection.directions())));
        }
        if (!selection.branches().isEmpty()) {
            parts.add(text("segment.words.which.branch", names(choices.branches(), selection.branches())));
        }
        if (selection.service() != null) {
            parts.add(text("segment.words.which.service", selection.service()));
        }
        if (selection.when() != null) {
            parts.add(tests.date(selection.when()));
        }
        if (selection.after() != null) {
            parts.add(text("segment.words.which.after." + selection.after().name()));
        }
        String state = text("segment.words.which." + selection.state().name());
        return parts.isEmpty() ? state : state + " (" + String.join(", ", parts) + ")";
    }

    private String names(List<Option> options, List<Long> ids) {
        return ids.stream()
                .map(id -> SegmentChoices.name(options, id).orElseGet(() -> text("segment.words.gone")))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return Messages.get(locale, key, arguments);
    }
}
