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
    private final ComboBox<NamedRef> staff = new ComboBox<>();

    RoleFields(List<NamedRef> staffMembers) {
        role.setLabel(getTranslation("business.access.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(r -> getTranslation(RoleTexts.key(r)));
        role.setValue(Role.ADMINISTRATOR);
        role.addValueChangeListener(_ -> explain());
        staff.setLabel(getTranslation("business.access.staff"));
        staff.setHelperText(getTranslation("business.access.staff.help"));
        staff.setItems(staffMembers);
        staff.setItemLabelGenerator(NamedRef::name);
        staff.setClearButtonVisible(true);
        getContent().addClassName("dialog-fields");
        getContent().add(role, staff);
        explain();
    }

    void show(Role chosen, @Nullable Long staffId) {
        role.setValue(chosen);
        staff.getListDataView()
                .getItems()
                .filter(ref -> staffId != null && ref.id() == staffId)
                .findFirst()
                .ifPresent(staff::setValue);
    }

    Role chosenRole() {
        return role.getValue();
    }

    @Nullable
    Long chosenStaff() {
        NamedRef chosen = staff.getValue();
        return chosen == null ? null : chosen.id();
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
