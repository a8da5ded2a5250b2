package io.revisit.shared.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A field for a password; the button that shows what was typed is named in the user's language. */
public final class SecretField extends PasswordField {

    /** A field whose label is set later. */
    public SecretField() {
        // The texts of Flow's class are those of errors alone.
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("ui.password.reveal")));
    }

    /** @param label what the field is called */
    public SecretField(String label) {
        this();
        setLabel(label);
    }
}
