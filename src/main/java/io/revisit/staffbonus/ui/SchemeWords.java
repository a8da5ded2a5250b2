package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.shared.i18n.Formats;
import io.revisit.staffbonus.BonusPay;
import io.revisit.staffbonus.BonusScheme;
import java.util.ArrayList;
import java.util.List;

/** The scheme said in words, and what it comes to on the numbers of a living example. */
final class SchemeWords extends Composite<Div> {
    private final Formats formats;
    private final BonusWords words;
    private final LivingExample example;

    SchemeWords(Formats formats, LivingExample example) {
        this.formats = formats;
        this.example = example;
        words = new BonusWords(formats);
        getContent().addClassNames("panel", "bonus-words");
    }

    /** Says this scheme from now on. */
    void show(BonusScheme scheme) {
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("bonus.words.title", words.monthOf(scheme.from()))),
                        list(rules(scheme)),
                        new H3(example.title()),
                        list(words.bonus(scheme, example.counts(), pay(scheme), example.cohort(), example.returned())),
                        sum(pay(scheme)),
                        note());
    }

    /** Says that a field has to be filled in before the formula can be said. */
    void showUnreadable() {
        Paragraph text = new Paragraph(getTranslation("bonus.words.unreadable"));
        getContent().removeAll();
        getContent().add(new H2(getTranslation("bonus.words.title.plain")), text);
    }

    private BonusPay pay(BonusScheme scheme) {
        return BonusPay.of(scheme, example.counts(), example.cohort(), example.returned());
    }

    private List<String> rules(BonusScheme scheme) {
        List<String> rules = new ArrayList<>();
        rules.add(getTranslation(
                "bonus.words.digitized", formats.money(scheme.rateDigitized()), words.steps(scheme.tiersDigitized())));
        rules.add(getTranslation(
                "bonus.words.repeat", formats.money(scheme.rateRepeat()), words.steps(scheme.tiersRepeat())));
        Integer days = scheme.qualifyDays();
        rules.add(days == null ? getTranslation("bonus.words.any") : getTranslation("bonus.words.qualified", days));
        rules.add(getTranslation("bonus.words.window", scheme.windowMonths()));
        rules.add(getTranslation(scheme.countImported() ? "bonus.words.imported" : "bonus.words.not-imported"));
        rules.add(
                scheme.cap() == null
                        ? getTranslation("bonus.words.no-cap")
                        : getTranslation("bonus.words.cap", formats.money(scheme.cap())));
        return rules;
    }

    private Component sum(BonusPay pay) {
        Paragraph sum = new Paragraph(getTranslation("bonus.words.sum", formats.money(pay.bonus())));
        sum.addClassName("bonus-sum");
        sum.getElement().setAttribute("role", "status");
        return sum;
    }

    private Component note() {
        Paragraph note = new Paragraph(getTranslation("bonus.words.note"));
        note.addClassName("bonus-hint");
        return note;
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list =
                new UnorderedList(sentences.stream().map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("bonus-rules");
        return list;
    }
}
