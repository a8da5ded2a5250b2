package io.revisit.visit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.business.DirectionId;
import io.revisit.business.DirectoryService;
import io.revisit.business.DoctorId;
import io.revisit.business.NamedRef;
import io.revisit.business.StaffMemberId;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import io.revisit.shared.ui.FilterBar;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fields that narrow the list of visits, and chips that say what it is narrowed to. */
final class VisitFilterBar extends Composite<FilterBar> {
    private static final int TYPING_PAUSE_MILLIS = 300;

    private final Formats formats;
    private final Consumer<VisitFilter> changed;
    private final TextField text = new TextField();
    private final DatePicker from;
    private final DatePicker to;
    private final Select<VisitStatus> status = new Select<>();
    private final ComboBox<NamedRef> doctor;
    private final ComboBox<NamedRef> direction;
    private final ComboBox<NamedRef> staff;
    private VisitFilter filter = VisitFilter.ALL;
    private boolean showing;

    VisitFilterBar(Formats formats, DirectoryService directory, Consumer<VisitFilter> changed) {
        this.formats = formats;
        this.changed = changed;
        from = DatePickers.date(getTranslation("visit.filter.from"));
        to = DatePickers.date(getTranslation("visit.filter.to"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        doctor = VisitChoices.of(getTranslation("visit.doctor"), directory.doctors());
        direction = VisitChoices.of(getTranslation("visit.direction"), directory.directions());
        staff = VisitChoices.of(getTranslation("visit.staff"), directory.staff());
        setUpText();
        setUpStatus();
        listen();
        getContent().addFields(text, from, to, status, doctor, direction, staff);
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(() -> change(VisitFilter.ALL));
    }

    /** Shows a filter in the fields and chips; tells nobody. */
    void show(VisitFilter shown) {
        filter = shown;
        showing = true;
        // What is being typed may end in a blank, which the filter does not keep.
        if (!text.getValue().strip().equals(shown.text())) {
            text.setValue(shown.text());
        }
        from.setValue(shown.from());
        to.setValue(shown.to());
        status.setValue(shown.status());
        VisitChoices.choose(
                doctor, shown.doctor() == null ? null : shown.doctor().value());
        VisitChoices.choose(
                direction, shown.direction() == null ? null : shown.direction().value());
        VisitChoices.choose(staff, shown.staff() == null ? null : shown.staff().value());
        showing = false;
        getContent().setChips(chips());
    }

    private void setUpText() {
        text.setLabel(getTranslation("visit.patient"));
        text.setPlaceholder(getTranslation("visit.filter.patient-hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    }

    private void setUpStatus() {
        status.setLabel(getTranslation("visit.status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("visit.filter.any"));
        status.setItems(VisitStatus.values());
        status.setItemLabelGenerator(
                value -> value == null ? getTranslation("visit.filter.any") : VisitTexts.status(value));
    }

    private void listen() {
        text.addValueChangeListener(event -> change(filter.withText(event.getValue())));
        from.addValueChangeListener(event -> change(filter.withPeriod(event.getValue(), filter.to())));
        to.addValueChangeListener(event -> change(filter.withPeriod(filter.from(), event.getValue())));
        status.addValueChangeListener(event -> change(filter.withStatus(event.getValue())));
        doctor.addValueChangeListener(_ -> change(filter.withDoctor(VisitChoices.chosen(doctor, DoctorId::new))));
        direction.addValueChangeListener(
                _ -> change(filter.withDirection(VisitChoices.chosen(direction, DirectionId::new))));
        staff.addValueChangeListener(_ -> change(filter.withStaff(VisitChoices.chosen(staff, StaffMemberId::new))));
    }

    private void change(VisitFilter next) {
        if (!showing) {
            show(next);
            changed.accept(next);
        }
    }

    private List<FilterBar.Chip> chips() {
        List<FilterBar.Chip> chips = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            chips.add(chip("visit.chip.patient", filter.text(), filter.withText("")));
        }
        if (filter.patient() != null) {
            chips.add(chip("visit.chip.one-patient", "", filter.withPatient(null)));
        }
        if (filter.from() != null) {
            chips.add(chip("visit.chip.from", formats.date(filter.from()), filter.withPeriod(null, filter.to())));
        }
        if (filter.to() != null) {
            chips.add(chip("visit.chip.to", formats.date(filter.to()), filter.withPeriod(filter.from(), null)));
        }
        if (filter.status() != null) {
            chips.add(chip("visit.chip.status", VisitTexts.status(filter.status()), filter.withStatus(null)));
        }
        if (filter.mark() != null) {
            chips.add(chip("visit.chip.mark", VisitTexts.mark(filter.mark()), filter.withMark(null)));
        }
        addChoice(chips, "visit.chip.doctor", doctor, filter.withDoctor(null));
        addChoice(chips, "visit.chip.direction", direction, filter.withDirection(null));
        addChoice(chips, "visit.chip.staff", staff, filter.withStaff(null));
        return chips;
    }

    private void addChoice(List<FilterBar.Chip> chips, String key, ComboBox<NamedRef> box, VisitFilter without) {
        if (box.getValue() != null) {
            chips.add(chip(key, box.getValue().name(), without));
        }
    }

    private FilterBar.Chip chip(String key, String value, VisitFilter without) {
        return new FilterBar.Chip(getTranslation(key, value), () -> change(without));
    }
}
