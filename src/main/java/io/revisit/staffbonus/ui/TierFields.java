package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.staffbonus.Tier;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One step of a multiplier: from so many per cent on, so many times. */
final class TierFields extends Composite<Div> {
    private final BigDecimalField from = new BigDecimalField();
    private final BigDecimalField multiplier = new BigDecimalField();

    TierFields(Locale locale, Runnable changed, Consumer<TierFields> removed) {
        from.setAriaLabel(getTranslation("bonus.scheme.tier.from"));
        from.setPrefixComponent(new Span(getTranslation("bonus.scheme.tier.from.prefix")));
        from.setSuffixComponent(new Span("%"));
        multiplier.setAriaLabel(getTranslation("bonus.scheme.tier.multiplier"));
        multiplier.setPrefixComponent(new Span("×"));
        Stream.of(from, multiplier).forEach(field -> {
            field.setLocale(locale);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    field.setInvalid(false);
                    changed.run();
                }
            });
        });
        Button remove = new Button(VaadinIcon.TRASH.create(), _ -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("bonus.scheme.tier.remove"));
        remove.setTooltipText(getTranslation("bonus.scheme.tier.remove"));
        getContent().addClassName("bonus-tier");
        getContent().add(from, multiplier, remove);
    }

    void show(Tier tier) {
        from.setValue(SchemeForm.plain(tier.from()));
        multiplier.setValue(SchemeForm.plain(tier.multiplier()));
    }

    void focus() {
        from.focus();
    }

    Optional<Tier> read() {
        return from.getOptionalValue()
                .flatMap(start -> multiplier.getOptionalValue().map(times -> new Tier(start, times)));
    }

    void complain() {
        Stream.of(from, multiplier).filter(BigDecimalField::isEmpty).forEach(field -> {
            field.setErrorMessage(getTranslation("bonus.scheme.missing"));
            field.setInvalid(true);
        });
    }
}
