package io.revisit.business.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.Dictionary;
import io.revisit.business.EntryDetails;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.i18n.Formats;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what is to be written about a row of a dictionary. */
class EntryDialog extends Dialog {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_RECALL = 60;

    private final Dictionary dictionary;
    private final String phoneCountry;
    private final TextField name = new TextField();
    private final TextField contact = new TextField();
    private final IntegerField recall = new IntegerField();
    private Consumer<EntryDetails> saved = _ -> {};

    EntryDialog(Dictionary dictionary, String phoneCountry, EntryDetails details, String title) {
        this.dictionary = dictionary;
        this.phoneCountry = phoneCountry;
        setHeaderTitle(title);
        name.setLabel(text("name"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        contact.setMaxLength(LONGEST_ADDRESS);
        recall.setMin(1);
        recall.setMax(LONGEST_RECALL);
        recall.setStepButtonsVisible(true);
        Div fields = new Div(name);
        fields.addClassName("dialog-fields");
        switch (dictionary) {
            case DOCTOR -> {}
            case DIRECTION -> {
                recall.setLabel(text("recall"));
                recall.setHelperText(text("recall.help"));
                fields.add(recall);
            }
            case BRANCH, STAFF -> {
                contact.setLabel(text("contact"));
                fields.add(contact);
            }
        }
        add(fields);
        Button save = new Button(getTranslation("business.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("business.cancel"), _ -> close()), save);
        show(details);
    }

    /** Says what to do with valid details; the dialog stays open until it is closed. */
    void onSave(Consumer<EntryDetails> action) {
        saved = action;
    }

    /** Adds another thing that can be done with the row; it closes the dialog. */
    void offer(String label, Runnable action) {
        Button button = new Button(label, _ -> {
            close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("footer-start");
        getFooter().addComponentAsFirst(button);
    }

    /** Shows at the name why the details were not taken. */
    void refuse(String reason) {
        name.setErrorMessage(reason);
        name.setInvalid(true);
        name.focus();
    }

    private void show(EntryDetails details) {
        name.setValue(details.name());
        recall.setValue(details.recallMonths());
        contact.setValue(
                Optional.ofNullable(details.contact()).map(this::readable).orElse(""));
    }

    private String readable(String stored) {
        return dictionary == Dictionary.STAFF ? Formats.phone(new PhoneNumber(stored)) : stored;
    }

    private void save() {
        if (name.getValue().isBlank()) {
            refuse(text("name.missing"));
            return;
        }
        Integer months = recall.getValue();
        recall.setErrorMessage(getTranslation("business.directions.recall.wrong", LONGEST_RECALL));
        recall.setInvalid(months != null && (months < 1 || months > LONGEST_RECALL));
        Optional<PhoneNumber> phone = PhoneNumber.parse(contact.getValue(), phoneCountry);
        boolean unreadable =
                dictionary == Dictionary.STAFF && !contact.getValue().isBlank() && phone.isEmpty();
        contact.setErrorMessage(getTranslation("business.phone.unreadable"));
        contact.setInvalid(unreadable);
        if (!recall.isInvalid() && !unreadable) {
            name.setInvalid(false);
            saved.accept(new EntryDetails(name.getValue(), contactToStore(phone), months));
        }
    }

    private @Nullable String contactToStore(Optional<PhoneNumber> phone) {
        String typed = contact.getValue().strip();
        return dictionary == Dictionary.STAFF
                ? phone.map(PhoneNumber::e164).orElse(null)
                : typed.isEmpty() ? null : typed;
    }

    private String text(String key) {
        return getTranslation(DictionaryTexts.key(dictionary, key));
    }
}
