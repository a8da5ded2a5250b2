package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Figure;
import io.revisit.shared.ui.FigureCard;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.DetailKind;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What the whole team's bonus rests on: the clinic's return rate with its cohort; and what the month comes to. */
final class TeamFigures extends Composite<Div> {

    /** @param rowsOpen whether the patients behind the return rate may be seen */
    TeamFigures(BonusMonth month, Formats formats, BonusPanels panels, boolean rowsOpen) {
        BonusWords words = new BonusWords(formats);
        YearMonth cohort = month.month().minusMonths(month.scheme().windowMonths());
        getContent().addClassNames("figure-cards", "bonus-team");
        getContent()
                .add(
                        card(
                                "bonus.team.return",
                                formats.share(month.returned(), month.cohort()),
                                words.returnRate(month.scheme(), month.cohort(), month.returned()),
                                rowsOpen ? () -> panels.cohort(DetailKind.RETURNED) : null),
                        card(
                                "bonus.team.cohort",
                                formats.number(month.cohort()),
                                getTranslation("bonus.team.cohort.formula", formats.month(cohort)),
                                rowsOpen ? () -> panels.cohort(DetailKind.COHORT) : null),
                        card(
                                "bonus.team.returned",
                                formats.number(month.returned()),
                                getTranslation("bonus.team.returned.formula", words.monthOf(month.month())),
                                rowsOpen ? () -> panels.cohort(DetailKind.RETURNED) : null),
                        card(
                                "bonus.team.total",
                                formats.money(month.total()),
                                getTranslation("bonus.team.total.formula"),
                                null));
    }

    private FigureCard card(String key, String value, String formula, @Nullable Runnable open) {
        return new FigureCard(Figure.plain(getTranslation(key), value, formula), open);
    }
}
