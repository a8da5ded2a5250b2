package io.revisit.segment.ui;

import com.vaadin.flow.component.select.Select;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Referrals;
import org.jspecify.annotations.Nullable;

/** How many patients somebody has brought, all or those who came. */
final class ReferralsForm extends LeafForm {

    private final Select<Boolean> came = new Select<>();
    private final NumberTestField count;

    /** @param initial the condition to be changed, or null for an empty form */
    ReferralsForm(String name, @Nullable Referrals initial) {
        came.setItems(true, false);
        came.setItemLabelGenerator(item -> getTranslation(item ? "segment.referrals.came" : "segment.referrals.all"));
        came.setAriaLabel(getTranslation("segment.field.comparison", name));
        came.setValue(initial == null || initial.came());
        came.addClassName("segment-operator");
        count = new NumberTestField(name, "", true);
        count.setValue(initial == null ? null : initial.test());
        addField(came);
        addField(count);
    }

    @Override
    @Nullable
    Leaf read() {
        return count.getValue() == null ? null : new Referrals(came.getValue(), count.getValue());
    }

    @Override
    void validate() {
        count.validate();
    }
}
