package io.revisit.patient.ui;

import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.PhoneNumber;

/** A field for a phone. Who may not see it whole sees it masked and cannot change it, while what is known stays. */
final class PhoneInput extends TextField {
    private final PhonePrivacy phones;
    private String known = "";

    PhoneInput(PhonePrivacy phones) {
        this.phones = phones;
    }

    /** @param phone as people write it; empty for none, which anybody may fill */
    void show(String phone) {
        known = phone;
        boolean hidden = !phone.isEmpty() && phones.hides();
        setReadOnly(hidden);
        setValue(
                hidden ? PhoneNumber.parse(phone, "RU").map(PhoneNumber::masked).orElse("•••") : phone);
        setHelperText(hidden ? getTranslation("patient.phone.hidden") : null);
    }

    /** What is to be stored. */
    String typed() {
        return isReadOnly() ? known : getValue();
    }
}
