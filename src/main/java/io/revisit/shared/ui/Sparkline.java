package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A tiny line of 120 by 32 pixels without axes; decoration beside a figure, so hidden from screen readers. */
@Tag("svg")
public final class Sparkline extends Component {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;
    private static final int MARGIN = 2;

    /** @param values the earliest first, at least two */
    public Sparkline(List<Double> values) {
        getElement().setAttribute("aria-hidden", "true");
        getElement().getClassList().add("sparkline");
        getElement().appendChild(new Element("polyline").setAttribute("points", points(values)));
    }

    static String points(List<Double> values) {
        double low = Collections.min(values);
        double range = Collections.max(values) - low;
        return IntStream.range(0, values.size())
                .mapToObj(
                        i -> point((double) i / (values.size() - 1), range == 0 ? 0.5 : (values.get(i) - low) / range))
                .collect(Collectors.joining(" "));
    }

    private static String point(double x, double y) {
        return String.format(
                Locale.ROOT,
                "%.1f,%.1f",
                MARGIN + x * (WIDTH - 2 * MARGIN),
                HEIGHT - MARGIN - y * (HEIGHT - 2 * MARGIN));
    }
}
