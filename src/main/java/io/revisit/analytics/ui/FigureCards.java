package io.revisit.analytics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.revisit.analytics.FigureKind;
import io.revisit.analytics.OverviewService;
import io.revisit.analytics.PeriodFigures;
import io.revisit.shared.Period;
import io.revisit.shared.ui.Figure;
import io.revisit.shared.ui.FigureCard;
import java.util.List;

/** A card for each figure; a click on the value opens its rows. */
final class FigureCards extends Composite<Div> {
    private final OverviewService overview;
    private final FigureTexts texts;

    FigureCards(OverviewService overview, FigureTexts texts) {
        this.overview = overview;
        this.texts = texts;
        getContent().addClassNames("figure-cards", "overview-figures");
    }

    void show(Period period, PeriodFigures now, PeriodFigures before) {
        getContent().removeAll();
        for (FigureKind kind : FigureKind.values()) {
            getContent().add(card(kind, period, now, before));
        }
    }

    private FigureCard card(FigureKind kind, Period period, PeriodFigures now, PeriodFigures before) {
        String formula = texts.formula(kind, now, period);
        var figure = new Figure(
                FigureTexts.name(kind), texts.value(kind, now), texts.change(kind, now, before), List.of(), formula);
        var card = new FigureCard(figure, () -> FigurePanel.open(overview, texts.formats(), kind, period, formula));
        if (kind == FigureKind.DIGITIZED_SHARE) {
            var joined = new Span(texts.joined(now));
            joined.addClassNames("figure-card-change", "is-same");
            card.getContent().add(joined);
        }
        return card;
    }
}
