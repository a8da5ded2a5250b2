package io.revisit.segment.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.SegmentChoices.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Some entries of a dictionary; none stands for any. */
final class OptionsField extends MultiSelectComboBox<Option> {

    private final transient List<Option> known;

    /**
     * @param label translated, shown while nothing is chosen
     * @param known all entries; only active ones are offered, and those that are shown
     */
    OptionsField(String label, List<Option> known) {
        this.known = known;
        setAriaLabel(label);
        setPlaceholder(label);
        setManualValidation(true);
        setItemLabelGenerator(Option::name);
        setItems(known.stream().filter(Option::active).toList());
        addClassName("segment-chosen");
    }

    List<Long> ids() {
        return getValue().stream().map(Option::id).toList();
    }

    /** Shows the entries of these ids, archived ones too. */
    void show(List<Long> ids) {
        List<Option> chosen = ids.stream()
                .map(id -> new Option(
                        id, SegmentChoices.name(known, id).orElseGet(() -> getTranslation("segment.words.gone")), true))
                .toList();
        List<Option> offered = new ArrayList<>(chosen);
        known.stream()
                .filter(option -> option.active() && !ids.contains(option.id()))
                .forEach(offered::add);
        setItems(offered);
        setValue(chosen.stream().collect(Collectors.toSet()));
    }
}
