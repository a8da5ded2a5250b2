package io.revisit.visit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.revisit.business.NamedRef;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Fields to choose a doctor, direction, branch or staff member by name. */
final class VisitChoices {
    private VisitChoices() {}

    /** @param label translated label */
    static ComboBox<NamedRef> of(String label, List<NamedRef> items) {
        ComboBox<NamedRef> box = new ComboBox<>(label);
        box.setItemLabelGenerator(NamedRef::name);
        box.setItems(items);
        box.setClearButtonVisible(true);
        return box;
    }

    /** Those that are offered for new visits, and the one that a visit has already. */
    static List<NamedRef> offered(List<NamedRef> all, @Nullable Long chosen) {
        return all.stream()
                .filter(ref -> ref.active() || (chosen != null && ref.id() == chosen))
                .toList();
    }

    static void choose(ComboBox<NamedRef> box, @Nullable Long id) {
        box.setValue(
                id == null
                        ? null
                        : box.getListDataView()
                                .getItems()
                                .filter(ref -> ref.id() == id)
                                .findFirst()
                                .orElse(null));
    }

    static <T> @Nullable T chosen(ComboBox<NamedRef> box, LongFunction<T> type) {
        NamedRef ref = box.getValue();
        return ref == null ? null : type.apply(ref.id());
    }
}
