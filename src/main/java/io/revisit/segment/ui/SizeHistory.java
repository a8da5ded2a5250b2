package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.revisit.segment.SizeOfDay;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Chart;
import io.revisit.shared.ui.Sparkline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a segment's size went: a tiny line and the change in words, and on demand a chart by days. */
final class SizeHistory extends Composite<Div> {

    /** The change in words is that of so many days. */
    private static final int LATELY = 30;

    private final Formats formats;

    /** @param days at least two of them counted */
    SizeHistory(List<SizeOfDay> days, Formats formats) {
        this.formats = formats;
        var more = new Button(getTranslation("segment.size.chart"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        Div line = line(days);
        line.add(more);
        more.addClickListener(_ -> {
            more.setVisible(false);
            getContent().add(chart(days));
        });
        getContent().addClassName("segment-size");
        getContent().add(line);
    }

    /** Whether there is anything to be drawn. */
    static boolean isWorthALine(List<SizeOfDay> days) {
        return counted(days).size() > 1;
    }

    /** The tiny line, and by how many patients the segment has grown lately. */
    private Div line(List<SizeOfDay> days) {
        LocalDate from = days.getLast().day().minusDays(LATELY);
        List<SizeOfDay> lately =
                days.stream().filter(size -> !size.day().isBefore(from)).toList();
        var line = new Div(
                new Sparkline(counted(days).stream().map(Long::doubleValue).toList()),
                new Span(SegmentTexts.trend(lately, formats)));
        line.addClassName("segment-size-line");
        return line;
    }

    private static List<Long> counted(List<SizeOfDay> days) {
        return days.stream().map(SizeOfDay::patients).filter(Objects::nonNull).toList();
    }

    private Chart chart(List<SizeOfDay> days) {
        var chart =
                new Chart(getTranslation("segment.size.title"), Chart.Kind.LINES, patients -> formats.number(patients));
        chart.setData(
                days.stream().map(this::label).toList(),
                List.of(new Chart.Series(
                        getTranslation("segment.list.size"),
                        days.stream().map(SizeHistory::value).toList())));
        return chart;
    }

    private String label(SizeOfDay size) {
        String day = formats.date(size.day());
        return size.changed() ? getTranslation("segment.size.changed", day) : day;
    }

    private static @Nullable BigDecimal value(SizeOfDay size) {
        return size.patients() == null ? null : BigDecimal.valueOf(size.patients());
    }
}
