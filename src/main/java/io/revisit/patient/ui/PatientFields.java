package io.revisit.patient.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.BranchId;
import io.revisit.business.NamedRef;
import io.revisit.patient.PatientForm;
import io.revisit.patient.PatientSaving.Field;
import io.revisit.patient.PatientSaving.Problem;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.Sex;
import io.revisit.shared.ui.DatePickers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of a patient; says next to each what is wrong with it. */
final class PatientFields extends Composite<FormLayout> {
    private final TextField surname = new TextField();
    private final TextField givenName = new TextField();
    private final TextField patronymic = new TextField();
    private final TextField card = new TextField();
    private final PhoneInput phone;
    private final PhoneInput secondPhone;
    private final EmailField email = new EmailField();
    private final TextField address = new TextField();
    private final DatePicker birthDate;
    private final Select<Sex> sex = new Select<>();
    private final TextField source = new TextField();
    private final TextArea comment = new TextArea();
    private final Select<NamedRef> branch = new Select<>();
    private final Map<Field, HasValidationProperties> byField = new EnumMap<>(Field.class);

    PatientFields(List<NamedRef> branches, PhonePrivacy phones) {
        phone = new PhoneInput(phones);
        secondPhone = new PhoneInput(phones);
        birthDate = DatePickers.date(getTranslation("patient.birthDate"));
        FormLayout form = getContent();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setMaxColumns(2);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.addClassName("patient-fields");
        add(Field.SURNAME, surname, "patient.surname");
        add(Field.GIVEN_NAME, givenName, "patient.givenName");
        add(Field.PATRONYMIC, patronymic, "patient.patronymic");
        add(Field.PHONE, phone, "patient.phone");
        add(Field.SECOND_PHONE, secondPhone, "patient.secondPhone");
        add(Field.EMAIL, email, "patient.email");
        byField.put(Field.BIRTH_DATE, birthDate);
        form.add(birthDate);
        setUpSex();
        add(Field.CARD, card, "patient.card");
        add(Field.SOURCE, source, "patient.source");
        setUpBranch(branches);
        add(Field.ADDRESS, address, "patient.address");
        address.setPlaceholder(getTranslation("patient.address.parts"));
        form.setColspan(address, 2);
        add(Field.COMMENT, comment, "patient.comment");
        form.setColspan(comment, 2);
        // The e-mail is checked where all is: it takes Russian domains, which the browser's own check refuses.
        email.setManualValidation(true);
        byField.values().forEach(PatientFields::clearOnChange);
    }

    PatientForm value() {
        return new PatientForm(
                surname.getValue(),
                givenName.getValue(),
                patronymic.getValue(),
                card.getValue(),
                phone.typed(),
                secondPhone.typed(),
                email.getValue(),
                address.getValue(),
                birthDate.getValue(),
                sex.getValue(),
                source.getValue(),
                comment.getValue(),
                branch.getValue() == null
                        ? null
                        : new BranchId(branch.getValue().id()),
                Map.of());
    }

    void show(PatientForm form) {
        surname.setValue(form.surname());
        givenName.setValue(form.givenName());
        patronymic.setValue(form.patronymic());
        card.setValue(form.cardNumber());
        phone.show(form.phone());
        secondPhone.show(form.secondPhone());
        email.setValue(form.email());
        address.setValue(form.address());
        birthDate.setValue(form.birthDate());
        sex.setValue(form.sex());
        source.setValue(form.source());
        comment.setValue(form.comment());
        BranchId known = form.branch();
        branch.setValue(
                known == null
                        ? null
                        : branch.getListDataView()
                                .getItems()
                                .filter(ref -> ref.id() == known.value())
                                .findFirst()
                                .orElse(null));
    }

    /** Whether a date was typed that is none; its field says so, and nothing may be stored without it. */
    boolean hasUnreadableDate() {
        return birthDate.isInvalid() && birthDate.isEmpty();
    }

    /** Marks the fields that are wrong and goes to the first of them. */
    void show(List<Problem> problems) {
        for (Problem problem : problems) {
            HasValidationProperties field = byField.get(problem.field());
            if (field != null) {
                field.setErrorMessage(
                        getTranslation(problem.key(), problem.arguments().toArray()));
                field.setInvalid(true);
            }
        }
        if (!problems.isEmpty() && byField.get(problems.getFirst().field()) instanceof Focusable<?> first) {
            first.focus();
        }
    }

    void focus() {
        surname.focus();
    }

    private <C extends AbstractField<?, String> & HasValidationProperties> void add(
            Field field, C component, String label) {
        component.getElement().setProperty("label", getTranslation(label));
        byField.put(field, component);
        getContent().add(component);
    }

    private void setUpSex() {
        sex.setLabel(getTranslation("patient.sex"));
        sex.setItems(Sex.values());
        sex.setEmptySelectionAllowed(true);
        sex.setItemLabelGenerator(value -> value == null ? "" : getTranslation("patient.sex." + value.name()));
        getContent().add(sex);
    }

    private void setUpBranch(List<NamedRef> branches) {
        branch.setLabel(getTranslation("patient.branch"));
        branch.setItems(branches);
        branch.setEmptySelectionAllowed(true);
        branch.setItemLabelGenerator(ref -> ref == null ? "" : ref.name());
        branch.setVisible(branches.size() > 1);
        getContent().add(branch);
    }

    private static void clearOnChange(HasValidationProperties field) {
        if (field instanceof HasValue<?, ?> value && !(field instanceof DatePicker)) {
            value.addValueChangeListener(_ -> field.setInvalid(false));
        }
    }
}
