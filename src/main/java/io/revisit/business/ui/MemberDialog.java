package io.revisit.business.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.revisit.business.NamedRef;
import io.revisit.security.Member;
import io.revisit.security.Role;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Changes what a user is in the clinic, or takes them out of it. */
class MemberDialog extends Dialog {

    private final RoleFields fields;
    private BiConsumer<Role, @Nullable Long> saved = (_, _) -> {};

    MemberDialog(Member member, List<NamedRef> staff) {
        setHeaderTitle(member.name());
        fields = new RoleFields(staff);
        fields.show(member.role(), member.staffId());
        add(fields);
        Button save = new Button(
                getTranslation("business.save"), _ -> saved.accept(fields.chosenRole(), fields.chosenStaff()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("business.cancel"), _ -> close()), save);
    }

    /** Says what to do with the choice. */
    void onSave(BiConsumer<Role, @Nullable Long> action) {
        saved = action;
    }

    /** Offers to take the user out. */
    void onRemove(Runnable action) {
        Button remove = new Button(getTranslation("business.access.remove"), _ -> action.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClassName("footer-start");
        getFooter().addComponentAsFirst(remove);
    }

    /** Shows why the choice was not taken. */
    void refuse(String reason) {
        fields.refuse(reason);
    }
}
