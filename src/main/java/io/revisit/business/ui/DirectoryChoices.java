package io.revisit.business.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.revisit.business.NamedRef;
import io.revisit.shared.ui.TypedChoice;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Fields to choose a doctor, direction, branch or staff member by name. */
@NamedInterface("choices")
public final class DirectoryChoices {
    private DirectoryChoices() {}

    /** @param label translated label */
    public static ComboBox<NamedRef> of(String label, List<NamedRef> items) {
        ComboBox<NamedRef> box = new ComboBox<>(label);
        box.setItemLabelGenerator(NamedRef::name);
        box.setItems(items);
        box.setClearButtonVisible(true);
        TypedChoice.enable(box);
        return box;
    }

    /** Those that are offered for something new, and the one that it has already. */
    public static List<NamedRef> offered(List<NamedRef> all, @Nullable Long chosen) {
        return all.stream()
                .filter(ref -> ref.active() || (chosen != null && ref.id() == chosen))
                .toList();
    }

    /** Chooses the one of this id; null or one that is not offered empties the field. */
    public static void choose(ComboBox<NamedRef> box, @Nullable Long id) {
        box.setValue(
                id == null
                        ? null
                        : box.getListDataView()
                                .getItems()
                                .filter(ref -> ref.id() == id)
                                .findFirst()
                                .orElse(null));
    }

    /** The same for a typed id. */
    public static <T> void choose(ComboBox<NamedRef> box, @Nullable T id, ToLongFunction<T> value) {
        choose(box, id == null ? null : value.applyAsLong(id));
    }

    /** The id of the one that is chosen, null for none. */
    public static <T> @Nullable T chosen(ComboBox<NamedRef> box, LongFunction<T> type) {
        NamedRef ref = box.getValue();
        return ref == null ? null : type.apply(ref.id());
    }
}
