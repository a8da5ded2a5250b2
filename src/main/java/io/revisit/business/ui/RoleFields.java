package io.revisit.business.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.revisit.business.NamedRef;
import io.revisit.security.Role;
import io.revisit.security.ui.RoleTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses a role, and the staff member that the user's work is credited to. */
class RoleFields extends Composite<Div> {

    private final Select<Role> role = new Select<>();
    private final ComboBox<NamedRef> staff;

    RoleFields(List<NamedRef> staffMembers) {
        role.setLabel(getTranslation("business.access.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(r -> getTranslation(RoleTexts.key(r)));
        role.setValue(Role.ADMINISTRATOR);
        role.addValueChangeListener(_ -> explain());
        staff = DirectoryChoices.of(getTranslation("business.access.staff"), staffMembers);
        staff.setHelperText(getTranslation("business.access.staff.help"));
        getContent().addClassName("dialog-fields");
        getContent().add(role, staff);
        explain();
    }

    void show(Role chosen, @Nullable Long staffId) {
        role.setValue(chosen);
        DirectoryChoices.choose(staff, staffId);
    }

    Role chosenRole() {
        return role.getValue();
    }

    @Nullable
    Long chosenStaff() {
        return DirectoryChoices.chosen(staff, Long::valueOf);
    }

    /** Shows at the role why the choice was not taken. */
    void refuse(String reason) {
        role.setErrorMessage(reason);
        role.setInvalid(true);
    }

    private void explain() {
        role.setInvalid(false);
        role.setHelperText(getTranslation(RoleTexts.key(role.getValue()) + ".help"));
    }
}
