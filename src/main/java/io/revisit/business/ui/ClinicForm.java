package io.revisit.business.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.revisit.business.BusinessSettings;
import io.revisit.shared.ui.TypedChoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The form of the clinic's settings. */
class ClinicForm extends Composite<Div> {

    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_WINDOW = 30;
    private static final int LONGEST_WINDOW = 1_095;

    private final TextField name = new TextField();
    private final ComboBox<String> zone = new ComboBox<>();
    private final ComboBox<String> currency = new ComboBox<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final IntegerField window = new IntegerField();
    private final BigDecimalField discount = new BigDecimalField();
    private final Checkbox phonesHidden = new Checkbox();
    private final Binder<ClinicDraft> binder = new Binder<>();
    private final Button save = new Button();
    private Consumer<BusinessSettings> saved = _ -> {};
    private long version;

    ClinicForm(BusinessSettings settings) {
        label();
        bind();
        FormLayout fields = new FormLayout(name, zone, currency, country, window, discount, phonesHidden);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("36rem", 2));
        fields.setColspan(name, 2);
        fields.setColspan(phonesHidden, 2);
        save.setText(getTranslation("business.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> save());
        getContent().addClassName("settings-form");
        getContent().add(fields, save);
        show(settings);
    }

    /** Says what to do with valid settings. */
    void onSave(Consumer<BusinessSettings> action) {
        saved = action;
    }

    /** Shows these settings, which further changes start from. */
    void show(BusinessSettings settings) {
        version = settings.version();
        binder.readBean(ClinicDraft.of(settings));
    }

    private void label() {
        name.setLabel(getTranslation("business.clinic.name"));
        name.setMaxLength(LONGEST_NAME);
        zone.setLabel(getTranslation("business.clinic.zone"));
        zone.setItems(Regions.zones());
        zone.setItemLabelGenerator(id -> Regions.zoneName(id, getLocale()));
        zone.setHelperText(getTranslation("business.clinic.zone.help"));
        currency.setLabel(getTranslation("business.clinic.currency"));
        currency.setItems(Regions.currencies());
        currency.setItemLabelGenerator(code -> Regions.currencyName(code, getLocale()));
        country.setLabel(getTranslation("business.clinic.country"));
        country.setItems(Regions.countries());
        country.setItemLabelGenerator(code -> Regions.countryName(code, getLocale()));
        country.setHelperText(getTranslation("business.clinic.country.help"));
        List.of(zone, currency, country).forEach(TypedChoice::enable);
        window.setLabel(getTranslation("business.clinic.window"));
        window.setHelperText(getTranslation("business.clinic.window.help"));
        window.setStepButtonsVisible(true);
        discount.setLabel(getTranslation("business.clinic.discount"));
        discount.setHelperText(getTranslation("business.clinic.discount.help"));
        phonesHidden.setLabel(getTranslation("business.clinic.phones-hidden"));
        phonesHidden.setHelperText(getTranslation("business.clinic.phones-hidden.help"));
    }

    private void bind() {
        binder.forField(name)
                .withValidator(text -> !text.isBlank(), getTranslation("business.name.missing"))
                .bind(ClinicDraft::getName, ClinicDraft::setName);
        binder.forField(zone)
                .asRequired(getTranslation("business.choose"))
                .bind(ClinicDraft::getZone, ClinicDraft::setZone);
        binder.forField(currency)
                .asRequired(getTranslation("business.choose"))
                .bind(ClinicDraft::getCurrency, ClinicDraft::setCurrency);
        binder.forField(country)
                .asRequired(getTranslation("business.choose"))
                .bind(ClinicDraft::getCountry, ClinicDraft::setCountry);
        binder.forField(window)
                .withValidator(
                        days -> days != null && days >= SHORTEST_WINDOW && days <= LONGEST_WINDOW,
                        getTranslation("business.clinic.window.wrong", SHORTEST_WINDOW, LONGEST_WINDOW))
                .bind(ClinicDraft::getWindow, ClinicDraft::setWindow);
        binder.forField(discount)
                .withValidator(
                        share -> share != null
                                && share.signum() >= 0
                                && share.compareTo(BigDecimal.valueOf(100)) < 0
                                && share.stripTrailingZeros().scale() <= 2,
                        getTranslation("business.clinic.discount.wrong"))
                .bind(ClinicDraft::getDiscount, ClinicDraft::setDiscount);
        binder.forField(phonesHidden).bind(ClinicDraft::isPhonesHidden, ClinicDraft::setPhonesHidden);
    }

    private void save() {
        valid().ifPresent(draft -> saved.accept(draft.toSettings(version)));
    }

    private Optional<ClinicDraft> valid() {
        ClinicDraft draft = new ClinicDraft();
        try {
            binder.writeBean(draft);
            draft.setDiscount(draft.getDiscount().setScale(2, RoundingMode.UNNECESSARY));
            return Optional.of(draft);
        } catch (ValidationException e) {
            e.getFieldValidationErrors().stream()
                    .findFirst()
                    .map(error -> error.getField())
                    .filter(Focusable.class::isInstance)
                    .map(Focusable.class::cast)
                    .ifPresent(Focusable::focus);
            return Optional.empty();
        }
    }
}
