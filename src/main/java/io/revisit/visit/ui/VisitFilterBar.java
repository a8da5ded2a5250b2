package io.revisit.visit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.DirectionId;
import io.revisit.business.DirectoryService;
import io.revisit.business.DoctorId;
import io.revisit.business.NamedRef;
import io.revisit.business.StaffMemberId;
import io.revisit.business.ui.DirectoryChoices;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import io.revisit.shared.ui.FilterBar;
import io.revisit.shared.ui.FilterFields;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fields that narrow the list of visits, and chips that say what it is narrowed to. */
final class VisitFilterBar extends FilterFields<VisitFilter> {
    private final Formats formats;
    private final TextField text;
    private final DatePicker from;
    private final DatePicker to;
    private final Select<VisitStatus> status = new Select<>();
    private final ComboBox<NamedRef> doctor;
    private final ComboBox<NamedRef> direction;
    private final ComboBox<NamedRef> staff;

    VisitFilterBar(Formats formats, DirectoryService directory, Consumer<VisitFilter> changed) {
        super(VisitFilter.ALL, changed);
        this.formats = formats;
        text = searchField(getTranslation("visit.patient"), getTranslation("visit.filter.patient-hint"));
        from = DatePickers.optional(getTranslation("visit.filter.from"));
        to = DatePickers.optional(getTranslation("visit.filter.to"));
        doctor = DirectoryChoices.of(getTranslation("visit.doctor"), directory.doctors());
        direction = DirectoryChoices.of(getTranslation("visit.direction"), directory.directions());
        staff = DirectoryChoices.of(getTranslation("visit.staff"), directory.staff());
        setUpStatus();
        listen();
        getContent().addFields(text, from, to, status, doctor, direction, staff);
    }

    @Override
    protected void fill(VisitFilter shown) {
        fillSearch(text, shown.text());
        from.setValue(shown.from());
        to.setValue(shown.to());
        status.setValue(shown.status());
        DirectoryChoices.choose(doctor, shown.doctor(), DoctorId::value);
        DirectoryChoices.choose(direction, shown.direction(), DirectionId::value);
        DirectoryChoices.choose(staff, shown.staff(), StaffMemberId::value);
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
        text.addValueChangeListener(event -> change(filter().withText(event.getValue())));
        from.addValueChangeListener(event -> change(filter().withPeriod(event.getValue(), filter().to())));
        to.addValueChangeListener(event -> change(filter().withPeriod(filter().from(), event.getValue())));
        status.addValueChangeListener(event -> change(filter().withStatus(event.getValue())));
        doctor.addValueChangeListener(_ -> change(filter().withDoctor(DirectoryChoices.chosen(doctor, DoctorId::new))));
        direction.addValueChangeListener(
                _ -> change(filter().withDirection(DirectoryChoices.chosen(direction, DirectionId::new))));
        staff.addValueChangeListener(
                _ -> change(filter().withStaff(DirectoryChoices.chosen(staff, StaffMemberId::new))));
    }

    @Override
    protected List<FilterBar.Chip> chips() {
        VisitFilter filter = filter();
        List<FilterBar.Chip> chips = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            chips.add(chip("visit.chip.patient", filter.text(), filter.withText("")));
        }
        if (filter.patient() != null) {
            chips.add(chip("visit.chip.one-patient", "", filter.withPatient(null)));
        }
        addChip(chips, "visit.chip.from", filter.from(), formats::date, filter.withPeriod(null, filter.to()));
        addChip(chips, "visit.chip.to", filter.to(), formats::date, filter.withPeriod(filter.from(), null));
        addChip(chips, "visit.chip.status", filter.status(), VisitTexts::status, filter.withStatus(null));
        addChip(chips, "visit.chip.mark", filter.mark(), VisitTexts::mark, filter.withMark(null));
        addChip(chips, "visit.chip.doctor", doctor.getValue(), NamedRef::name, filter.withDoctor(null));
        addChip(chips, "visit.chip.direction", direction.getValue(), NamedRef::name, filter.withDirection(null));
        addChip(chips, "visit.chip.staff", staff.getValue(), NamedRef::name, filter.withStaff(null));
        return chips;
    }
}
