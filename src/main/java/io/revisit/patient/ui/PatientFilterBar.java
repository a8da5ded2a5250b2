package io.revisit.patient.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.NamedRef;
import io.revisit.business.ui.DirectoryChoices;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.Tag;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import io.revisit.shared.ui.FilterBar;
import io.revisit.shared.ui.FilterFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Fields that narrow the list, and chips that say what it is narrowed to. */
final class PatientFilterBar extends FilterFields<PatientFilter> {
    private final Formats formats;
    private final TextField text;
    private final ComboBox<NamedRef> doctor;
    private final ComboBox<NamedRef> direction;
    private final ComboBox<NamedRef> mainDoctor;
    private final ComboBox<NamedRef> mainDirection;
    private final MultiSelectComboBox<Tag> tags = new MultiSelectComboBox<>();
    private final Select<Boolean> digitized = new Select<>();
    private final DatePicker from;
    private final DatePicker to;
    private final Checkbox due = new Checkbox();
    private final LocalDate today;

    PatientFilterBar(
            Formats formats,
            List<NamedRef> doctors,
            List<NamedRef> directions,
            List<Tag> allTags,
            LocalDate today,
            Consumer<PatientFilter> changed) {
        super(PatientFilter.ALL, changed);
        this.formats = formats;
        this.today = today;
        text = searchField(getTranslation("patient.filter.search"), getTranslation("patient.search.hint"));
        doctor = DirectoryChoices.of(getTranslation("patient.doctor"), doctors);
        direction = DirectoryChoices.of(getTranslation("patient.direction"), directions);
        mainDoctor = DirectoryChoices.of(getTranslation("patient.doctor.main"), doctors);
        mainDirection = DirectoryChoices.of(getTranslation("patient.direction.main"), directions);
        from = DatePickers.optional(getTranslation("patient.filter.from"));
        to = DatePickers.optional(getTranslation("patient.filter.to"));
        tags.setLabel(getTranslation("patient.tags"));
        tags.setItemLabelGenerator(Tag::name);
        tags.setItems(allTags);
        due.setLabel(getTranslation("patient.filter.due"));
        setUpDigitized();
        listen();
        getContent()
                .addFields(text, doctor, direction, tags, digitized, due)
                .addRareFields(mainDoctor, mainDirection, from, to);
    }

    @Override
    protected void fill(PatientFilter shown) {
        fillSearch(text, shown.text());
        DirectoryChoices.choose(doctor, shown.doctor(), DoctorId::value);
        DirectoryChoices.choose(direction, shown.direction(), DirectionId::value);
        DirectoryChoices.choose(mainDoctor, shown.mainDoctor(), DoctorId::value);
        DirectoryChoices.choose(mainDirection, shown.mainDirection(), DirectionId::value);
        tags.setValue(tags.getListDataView()
                .getItems()
                .filter(tag -> shown.tags().contains(tag.id()))
                .collect(Collectors.toSet()));
        digitized.setValue(shown.digitized());
        from.setValue(shown.lastVisitFrom());
        to.setValue(shown.lastVisitTo());
        due.setValue(shown.recallBy() != null);
    }

    /** Replaces the tags to choose from; the filter stays. */
    void offer(List<Tag> allTags) {
        quietly(() -> tags.setItems(allTags));
        show(filter());
    }

    private void setUpDigitized() {
        digitized.setLabel(getTranslation("patient.filter.digitized"));
        digitized.setEmptySelectionAllowed(true);
        digitized.setEmptySelectionCaption(getTranslation("patient.filter.any"));
        digitized.setItems(true, false);
        digitized.setItemLabelGenerator(value -> value == null
                ? getTranslation("patient.filter.any")
                : getTranslation(value ? "patient.filter.digitized.yes" : "patient.filter.digitized.no"));
    }

    private void listen() {
        text.addValueChangeListener(event -> change(filter().withText(event.getValue())));
        doctor.addValueChangeListener(_ -> change(filter().withDoctor(DirectoryChoices.chosen(doctor, DoctorId::new))));
        direction.addValueChangeListener(
                _ -> change(filter().withDirection(DirectoryChoices.chosen(direction, DirectionId::new))));
        mainDoctor.addValueChangeListener(
                _ -> change(filter().withMainDoctor(DirectoryChoices.chosen(mainDoctor, DoctorId::new))));
        mainDirection.addValueChangeListener(
                _ -> change(filter().withMainDirection(DirectoryChoices.chosen(mainDirection, DirectionId::new))));
        tags.addValueChangeListener(event ->
                change(filter().withTags(event.getValue().stream().map(Tag::id).collect(Collectors.toSet()))));
        digitized.addValueChangeListener(event -> change(filter().withDigitized(event.getValue())));
        from.addValueChangeListener(event -> change(filter().withLastVisit(event.getValue(), filter().lastVisitTo())));
        to.addValueChangeListener(event -> change(filter().withLastVisit(filter().lastVisitFrom(), event.getValue())));
        due.addValueChangeListener(event -> change(filter().withRecallBy(event.getValue() ? today : null)));
    }

    @Override
    protected List<FilterBar.Chip> chips() {
        PatientFilter filter = filter();
        List<FilterBar.Chip> chips = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            chips.add(chip("patient.chip.text", filter.text(), filter.withText("")));
        }
        addChip(chips, "patient.chip.doctor", doctor.getValue(), NamedRef::name, filter.withDoctor(null));
        addChip(chips, "patient.chip.direction", direction.getValue(), NamedRef::name, filter.withDirection(null));
        addChip(chips, "patient.chip.doctor.main", mainDoctor.getValue(), NamedRef::name, filter.withMainDoctor(null));
        addChip(
                chips,
                "patient.chip.direction.main",
                mainDirection.getValue(),
                NamedRef::name,
                filter.withMainDirection(null));
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
        addChip(
                chips,
                "patient.chip.from",
                filter.lastVisitFrom(),
                formats::date,
                filter.withLastVisit(null, filter.lastVisitTo()));
        addChip(
                chips,
                "patient.chip.to",
                filter.lastVisitTo(),
                formats::date,
                filter.withLastVisit(filter.lastVisitFrom(), null));
        if (filter.recallBy() != null) {
            chips.add(
                    new FilterBar.Chip(getTranslation("patient.filter.due"), () -> change(filter.withRecallBy(null))));
        }
        return chips;
    }
}
