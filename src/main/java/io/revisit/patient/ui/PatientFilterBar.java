package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.NamedRef;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.Tag;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import io.revisit.shared.ui.FilterBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields that narrow the list, and chips that say what it is narrowed to. */
final class PatientFilterBar extends Composite<FilterBar> {
    private static final int TYPING_PAUSE_MILLIS = 300;

    private final Formats formats;
    private final Consumer<PatientFilter> changed;
    private final TextField text = new TextField();
    private final ComboBox<NamedRef> doctor = new ComboBox<>();
    private final ComboBox<NamedRef> direction = new ComboBox<>();
    private final MultiSelectComboBox<Tag> tags = new MultiSelectComboBox<>();
    private final Select<Boolean> digitized = new Select<>();
    private final DatePicker from;
    private final DatePicker to;
    private PatientFilter filter = PatientFilter.ALL;
    private boolean showing;

    PatientFilterBar(
            Formats formats,
            List<NamedRef> doctors,
            List<NamedRef> directions,
            List<Tag> allTags,
            Consumer<PatientFilter> changed) {
        this.formats = formats;
        this.changed = changed;
        from = DatePickers.date(getTranslation("patient.filter.from"));
        to = DatePickers.date(getTranslation("patient.filter.to"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        setUpText();
        setUpChoice(doctor, "patient.doctor", doctors);
        setUpChoice(direction, "patient.direction", directions);
        tags.setLabel(getTranslation("patient.tags"));
        tags.setItemLabelGenerator(Tag::name);
        tags.setItems(allTags);
        digitized.setLabel(getTranslation("patient.filter.digitized"));
        digitized.setEmptySelectionAllowed(true);
        digitized.setEmptySelectionCaption(getTranslation("patient.filter.any"));
        digitized.setItems(true, false);
        digitized.setItemLabelGenerator(value -> value == null
                ? getTranslation("patient.filter.any")
                : getTranslation(value ? "patient.filter.digitized.yes" : "patient.filter.digitized.no"));
        listen();
        Button more = new Button(getTranslation("patient.filter.more"), VaadinIcon.FILTER.create());
        more.addClassName("filter-toggle");
        more.addClickListener(
                _ -> getContent().setClassName("is-open", !getContent().hasClassName("is-open")));
        getContent().addClassName("patient-filter");
        getContent().addFields(text, more, doctor, direction, tags, digitized, from, to);
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(() -> change(PatientFilter.ALL));
    }

    /** Shows a filter in the fields and chips; tells nobody. */
    void show(PatientFilter shown) {
        filter = shown;
        showing = true;
        // What is being typed may end in a blank, which the filter does not keep.
        if (!text.getValue().strip().equals(shown.text())) {
            text.setValue(shown.text());
        }
        doctor.setValue(
                shown.doctor() == null ? null : ref(doctor, shown.doctor().value()));
        direction.setValue(
                shown.direction() == null
                        ? null
                        : ref(direction, shown.direction().value()));
        tags.setValue(tags.getListDataView()
                .getItems()
                .filter(tag -> shown.tags().contains(tag.id()))
                .collect(Collectors.toSet()));
        digitized.setValue(shown.digitized());
        from.setValue(shown.lastVisitFrom());
        to.setValue(shown.lastVisitTo());
        showing = false;
        getContent().setChips(chips());
    }

    /** Replaces the tags to choose from; the filter stays. */
    void offer(List<Tag> allTags) {
        showing = true;
        tags.setItems(allTags);
        showing = false;
        show(filter);
    }

    private void setUpText() {
        text.setLabel(getTranslation("patient.filter.search"));
        text.setPlaceholder(getTranslation("patient.search.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    }

    private void setUpChoice(ComboBox<NamedRef> box, String label, List<NamedRef> items) {
        box.setLabel(getTranslation(label));
        box.setItemLabelGenerator(NamedRef::name);
        box.setItems(items);
        box.setClearButtonVisible(true);
    }

    private void listen() {
        text.addValueChangeListener(event -> change(filter.withText(event.getValue())));
        doctor.addValueChangeListener(event -> change(filter.withDoctor(
                event.getValue() == null ? null : new DoctorId(event.getValue().id()))));
        direction.addValueChangeListener(event -> change(filter.withDirection(
                event.getValue() == null
                        ? null
                        : new DirectionId(event.getValue().id()))));
        tags.addValueChangeListener(event ->
                change(filter.withTags(event.getValue().stream().map(Tag::id).collect(Collectors.toSet()))));
        digitized.addValueChangeListener(event -> change(filter.withDigitized(event.getValue())));
        from.addValueChangeListener(event -> change(filter.withLastVisit(event.getValue(), filter.lastVisitTo())));
        to.addValueChangeListener(event -> change(filter.withLastVisit(filter.lastVisitFrom(), event.getValue())));
    }

    private void change(PatientFilter next) {
        if (!showing) {
            show(next);
            changed.accept(next);
        }
    }

    private List<FilterBar.Chip> chips() {
        List<FilterBar.Chip> chips = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            chips.add(chip("patient.chip.text", filter.text(), filter.withText("")));
        }
        if (doctor.getValue() != null) {
            chips.add(chip("patient.chip.doctor", doctor.getValue().name(), filter.withDoctor(null)));
        }
        if (direction.getValue() != null) {
            chips.add(chip("patient.chip.direction", direction.getValue().name(), filter.withDirection(null)));
        }
        for (Tag tag : tags.getValue()) {
            chips.add(chip(
                    "patient.chip.tag",
                    tag.name(),
                    filter.withTags(filter.tags().stream()
                            .filter(other -> !other.equals(tag.id()))
                            .collect(Collectors.toSet()))));
        }
        if (filter.digitized() != null) {
            String key = filter.digitized() ? "patient.filter.digitized.yes" : "patient.filter.digitized.no";
            chips.add(new FilterBar.Chip(getTranslation(key), () -> change(filter.withDigitized(null))));
        }
        if (filter.lastVisitFrom() != null) {
            chips.add(chip(
                    "patient.chip.from",
                    formats.date(filter.lastVisitFrom()),
                    filter.withLastVisit(null, filter.lastVisitTo())));
        }
        if (filter.lastVisitTo() != null) {
            chips.add(chip(
                    "patient.chip.to",
                    formats.date(filter.lastVisitTo()),
                    filter.withLastVisit(filter.lastVisitFrom(), null)));
        }
        return chips;
    }

    private FilterBar.Chip chip(String key, String value, PatientFilter without) {
        return new FilterBar.Chip(getTranslation(key, value), () -> change(without));
    }

    private static @Nullable NamedRef ref(ComboBox<NamedRef> box, long id) {
        return box.getListDataView()
                .getItems()
                .filter(item -> item.id() == id)
                .findFirst()
                .orElse(null);
    }
}
