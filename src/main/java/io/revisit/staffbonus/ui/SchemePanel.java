package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.Notices;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.BonusSchemeService;
import io.revisit.staffbonus.SchemeProblem;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The scheme that holds for the month: the form on the left, on the right what it means while it is typed. */
final class SchemePanel extends Composite<Div> {
    private final BonusSchemeService schemes;
    private final YearMonth month;
    private final Formats formats;
    private final BonusWords words;
    private final SchemeWords spoken;
    private final SchemeForm form;
    private final Div others = new Div();

    /** @param editable whether the user may save; others read the formula in words */
    SchemePanel(
            BonusSchemeService schemes,
            YearMonth month,
            Optional<BonusMonth> calculated,
            Formats formats,
            boolean editable) {
        this.schemes = schemes;
        this.month = month;
        this.formats = formats;
        words = new BonusWords(formats);
        spoken = new SchemeWords(formats, LivingExample.of(calculated, formats));
        form = new SchemeForm(month, formats, this::speak);
        getContent().addClassName("bonus-scheme");
        Optional<BonusScheme> holds = schemes.inForce(month);
        if (editable) {
            showForm(holds);
        } else if (holds.isPresent()) {
            spoken.show(holds.get());
            getContent().add(spoken);
        } else {
            getContent().add(new EmptyState(VaadinIcon.MONEY, getTranslation("bonus.empty.no-scheme.wait")));
        }
    }

    private void showForm(Optional<BonusScheme> holds) {
        Button save = new Button(getTranslation("bonus.scheme.save"), VaadinIcon.CHECK.create(), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div left = new Div();
        left.addClassNames("panel", "bonus-scheme-form");
        if (holds.isEmpty()) {
            left.add(new Paragraph(getTranslation("bonus.scheme.offered")));
        }
        others.addClassName("bonus-scheme-others");
        left.add(form, save, others);
        getContent().add(left, spoken);
        form.show(holds.orElseGet(() -> BonusScheme.offeredFrom(month)));
        listOthers();
    }

    private void speak() {
        form.read().ifPresentOrElse(spoken::show, spoken::showUnreadable);
    }

    private void save() {
        form.read().ifPresentOrElse(this::save, form::complain);
    }

    private void save(BonusScheme scheme) {
        List<SchemeProblem> problems = schemes.save(scheme);
        if (problems.isEmpty()) {
            Notices.success(getTranslation("bonus.scheme.saved", words.monthOf(scheme.from())));
            listOthers();
        } else {
            form.complain(problems);
        }
    }

    /** All schemes, the latest first; a click takes one into the form. */
    private void listOthers() {
        others.removeAll();
        List<BonusScheme> all = schemes.all();
        others.setVisible(!all.isEmpty());
        others.add(new Paragraph(getTranslation("bonus.scheme.all")));
        all.forEach(scheme -> others.add(other(scheme)));
    }

    private Component other(BonusScheme scheme) {
        Button open = new Button(
                getTranslation(
                        "bonus.scheme.other",
                        words.monthOf(scheme.from()),
                        formats.money(scheme.rateDigitized()),
                        formats.money(scheme.rateRepeat())),
                _ -> form.show(scheme));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }
}
