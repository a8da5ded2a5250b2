package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.shared.Registration;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.SidePanel;
import io.revisit.staffbonus.BonusAdjustment;
import io.revisit.staffbonus.BonusLine;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.BonusPay;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.DetailKind;
import io.revisit.staffbonus.StaffBonusService;
import java.util.ArrayList;
import java.util.List;

/** The side panels of a month: the rows behind a number and the rule that made each rouble of it. */
final class BonusPanels {
    private final StaffBonusService bonus;
    private final BonusMonth month;
    private final Formats formats;
    private final BonusWords words;

    BonusPanels(StaffBonusService bonus, BonusMonth month, Formats formats) {
        this.bonus = bonus;
        this.month = month;
        this.formats = formats;
        words = new BonusWords(formats);
    }

    /** The patients and visits behind one of an administrator's numbers. */
    void rows(BonusLine line, DetailKind kind) {
        int count = count(line, kind);
        DetailGrid grid = new DetailGrid(
                kind, formats, (offset, limit) -> bonus.details(month, kind, line, offset, limit), count);
        open(title(kind, line.staffName()), rules(rules(line, kind)), count == 0 ? nothing() : grid);
    }

    /** The patients behind the clinic's return rate. */
    void cohort(DetailKind kind) {
        int count = kind == DetailKind.COHORT ? month.cohort() : month.returned();
        DetailGrid grid = new DetailGrid(
                kind, formats, (offset, limit) -> bonus.cohortDetails(month, kind, offset, limit), count);
        List<String> rules = List.of(
                text(
                        "bonus.team.cohort.formula",
                        formats.month(month.month().minusMonths(month.scheme().windowMonths()))),
                words.returnRate(month.scheme(), month.cohort(), month.returned()));
        open(title(kind, words.monthName(month.month())), rules(rules), count == 0 ? nothing() : grid);
    }

    /** What came from approved months that changed afterwards. */
    void adjustments(BonusLine line) {
        List<BonusAdjustment> adjustments = bonus.adjustments(month, line);
        open(
                text("bonus.panel.adjustments", line.staffName()),
                rules(List.of(text("bonus.adjustments.rule", formats.money(line.adjustments())))),
                adjustments.isEmpty() ? nothing() : new AdjustmentGrid(adjustments, formats));
    }

    /** The whole calculation of an administrator's bonus, with ways to the rows of each number. */
    void line(BonusLine line) {
        List<String> sentences = new ArrayList<>(
                words.bonus(month.scheme(), line.counts(), line.pay(), month.cohort(), month.returned()));
        sentences.add(text(
                "bonus.rule.total",
                formats.money(line.pay().bonus()),
                formats.money(line.adjustments()),
                formats.money(line.total())));
        Div ways = new Div();
        ways.addClassName("bonus-ways");
        for (DetailKind kind : List.of(DetailKind.SERVED, DetailKind.DIGITIZED, DetailKind.REPEAT)) {
            ways.add(way(BonusTexts.kind(kind), formats.number(count(line, kind)), () -> rows(line, kind)));
        }
        ways.add(way(text("bonus.adjustments"), formats.money(line.adjustments()), () -> adjustments(line)));
        open(text("bonus.panel.line", line.staffName(), formats.month(month.month())), rules(sentences), ways);
    }

    private static Button way(String what, String value, Runnable open) {
        return new Button(text("bonus.way", what, value), VaadinIcon.LIST.create(), _ -> open.run());
    }

    private List<String> rules(BonusLine line, DetailKind kind) {
        BonusScheme scheme = month.scheme();
        BonusPay pay = line.pay();
        List<String> rules = new ArrayList<>();
        switch (kind) {
            case SERVED -> {
                rules.add(text("bonus.rule.served"));
                rules.add(words.conversion(scheme, line.counts()));
            }
            case DIGITIZED -> {
                rules.add(words.payDigitized(scheme, line.counts(), pay));
                rules.add(words.conversion(scheme, line.counts()));
            }
            case REPEAT -> {
                rules.add(words.payRepeat(scheme, line.counts(), pay));
                rules.add(words.returnRate(scheme, month.cohort(), month.returned()));
            }
            case COHORT, RETURNED -> throw new IllegalArgumentException(kind + " is not an administrator's");
        }
        if (kind != DetailKind.SERVED && pay.cut().signum() > 0) {
            rules.add(words.cap(scheme, pay));
        }
        return rules;
    }

    private static int count(BonusLine line, DetailKind kind) {
        return switch (kind) {
            case SERVED -> line.counts().served();
            case DIGITIZED -> line.counts().digitized();
            case REPEAT -> line.counts().repeat();
            case COHORT, RETURNED -> throw new IllegalArgumentException(kind + " is not an administrator's");
        };
    }

    private static Component rules(List<String> sentences) {
        if (sentences.size() == 1) {
            return new Paragraph(sentences.getFirst());
        }
        UnorderedList list =
                new UnorderedList(sentences.stream().map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("bonus-rules");
        return list;
    }

    private static String title(DetailKind kind, String of) {
        return text("bonus.panel.rows", BonusTexts.kind(kind), of);
    }

    private static EmptyState nothing() {
        return new EmptyState(VaadinIcon.LIST, text("bonus.panel.nothing"));
    }

    /** A link to a patient or a visit leaves the screen, and the panel with it. */
    private static void open(String title, Component... content) {
        SidePanel panel = new SidePanel(title, content);
        Registration navigation = UI.getCurrent().addAfterNavigationListener(_ -> panel.close());
        panel.addDetachListener(_ -> navigation.remove());
        panel.open();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
