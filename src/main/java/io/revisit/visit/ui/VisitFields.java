package io.revisit.visit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.BranchId;
import io.revisit.business.DirectionId;
import io.revisit.business.DirectoryService;
import io.revisit.business.DoctorId;
import io.revisit.business.NamedRef;
import io.revisit.business.StaffMemberId;
import io.revisit.business.ui.DirectoryChoices;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.ui.PatientPicker;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import io.revisit.visit.VisitForm;
import io.revisit.visit.VisitProblem;
import io.revisit.visit.VisitProblem.Field;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a visit; what is wrong is said at the field, and nothing typed is lost. */
final class VisitFields extends Composite<Div> {
    private final DirectoryService directory;
    private final Supplier<LocalDateTime> now;
    private final PatientPicker patient;
    private final DateTimePicker startsAt;
    private final Select<VisitStatus> status = new Select<>();
    private final ComboBox<NamedRef> doctor;
    private final ComboBox<NamedRef> direction;
    private final ComboBox<NamedRef> branch;
    private final ComboBox<NamedRef> staff;
    private final TextField service;
    private final BigDecimalField gross;
    private final BigDecimalField reward;
    private final Map<Field, HasValidation> byField = new EnumMap<>(Field.class);
    private @Nullable PatientId fixedPatient;

    VisitFields(
            DirectoryService directory,
            Formats formats,
            PatientService patients,
            PhonePrivacy phones,
            Supplier<LocalDateTime> now) {
        this.directory = directory;
        this.now = now;
        patient = new PatientPicker(getTranslation("visit.patient"), patients, phones);
        patient.setRequiredIndicatorVisible(true);
        startsAt = DatePickers.dateTime(getTranslation("visit.starts-at"));
        startsAt.setStep(Duration.ofMinutes(15));
        startsAt.setRequiredIndicatorVisible(true);
        status.setLabel(getTranslation("visit.status"));
        status.setItems(VisitStatus.values());
        status.setItemLabelGenerator(VisitTexts::status);
        doctor = DirectoryChoices.of(getTranslation("visit.doctor"), List.of());
        direction = DirectoryChoices.of(getTranslation("visit.direction"), List.of());
        branch = DirectoryChoices.of(getTranslation("visit.branch"), List.of());
        staff = DirectoryChoices.of(getTranslation("visit.staff"), List.of());
        service = new TextField(getTranslation("visit.service"));
        service.setMaxLength(VisitForm.MAX_SERVICE);
        gross = sum("visit.gross", formats);
        reward = sum("visit.reward", formats);
        reward.setHelperText(getTranslation("visit.reward.help"));
        nameFields();
        startsAt.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                status.setValue(usual(event.getValue()));
            }
        });
        getContent().addClassName("visit-form");
        getContent().add(patient, startsAt, status, doctor, direction, service, gross, reward, staff, branch);
    }

    void showNew(@Nullable Patient chosen, LocalDateTime at, @Nullable Long staffId) {
        if (chosen != null) {
            fix(chosen.id(), chosen.name().full());
        }
        offer(null, null, null, staffId);
        startsAt.setValue(at);
        status.setValue(usual(at));
        DirectoryChoices.choose(staff, staffId);
    }

    void show(VisitForm form, String patientName) {
        fix(form.patient(), patientName);
        Long doctorId = form.doctor() == null ? null : form.doctor().value();
        Long directionId = form.direction() == null ? null : form.direction().value();
        Long branchId = form.branch() == null ? null : form.branch().value();
        Long staffId = form.staff() == null ? null : form.staff().value();
        offer(doctorId, directionId, branchId, staffId);
        startsAt.setValue(form.startsAt());
        status.setValue(form.status());
        DirectoryChoices.choose(doctor, doctorId);
        DirectoryChoices.choose(direction, directionId);
        DirectoryChoices.choose(branch, branchId);
        DirectoryChoices.choose(staff, staffId);
        service.setValue(form.service() == null ? "" : form.service());
        gross.setValue(form.gross());
        reward.setValue(form.reward());
    }

    /** Puts the cursor where typing begins. */
    void focus() {
        if (fixedPatient == null) {
            patient.focus();
        } else {
            doctor.focus();
        }
    }

    /** What was filled in; empty when something is missing or unreadable, which its field then says. */
    Optional<VisitForm> read() {
        PatientRow row = patient.getValue();
        PatientId of = fixedPatient != null ? fixedPatient : row == null ? null : row.id();
        LocalDateTime at = startsAt.getValue();
        boolean unreadable = gross.isInvalid() || reward.isInvalid();
        byField.values().forEach(field -> field.setInvalid(false));
        if (of == null) {
            mark(patient, "visit.problem.patient-missing");
        }
        if (at == null) {
            mark(startsAt, "visit.problem.time-missing");
        }
        if (of == null || at == null || unreadable) {
            return Optional.empty();
        }
        return Optional.of(new VisitForm(
                of,
                at,
                status.getValue(),
                DirectoryChoices.chosen(doctor, DoctorId::new),
                DirectoryChoices.chosen(direction, DirectionId::new),
                DirectoryChoices.chosen(branch, BranchId::new),
                DirectoryChoices.chosen(staff, StaffMemberId::new),
                service.getValue(),
                orZero(gross.getValue()),
                orZero(reward.getValue())));
    }

    void showProblems(List<VisitProblem> problems) {
        for (VisitProblem problem : problems) {
            HasValidation field = byField.get(problem.field());
            if (field != null) {
                mark(field, problem.key());
            }
        }
    }

    private void mark(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }

    private void nameFields() {
        byField.put(Field.PATIENT, patient);
        byField.put(Field.STARTS_AT, startsAt);
        byField.put(Field.STATUS, status);
        byField.put(Field.DOCTOR, doctor);
        byField.put(Field.DIRECTION, direction);
        byField.put(Field.BRANCH, branch);
        byField.put(Field.STAFF, staff);
        byField.put(Field.SERVICE, service);
        byField.put(Field.GROSS, gross);
        byField.put(Field.REWARD, reward);
    }

    private void offer(
            @Nullable Long doctorId, @Nullable Long directionId, @Nullable Long branchId, @Nullable Long staffId) {
        doctor.setItems(DirectoryChoices.offered(directory.doctors(), doctorId));
        direction.setItems(DirectoryChoices.offered(directory.directions(), directionId));
        staff.setItems(DirectoryChoices.offered(directory.staff(), staffId));
        List<NamedRef> branches = DirectoryChoices.offered(directory.branches(), branchId);
        branch.setItems(branches);
        branch.setVisible(!branches.isEmpty());
    }

    private void fix(PatientId of, String name) {
        fixedPatient = of;
        Span shown = new Span(name);
        shown.addClassName("visit-form-patient");
        getContent().replace(patient, shown);
    }

    /** What a visit of that time usually is. */
    private VisitStatus usual(LocalDateTime at) {
        return at.isAfter(now.get()) ? VisitStatus.PLANNED : VisitStatus.COMPLETED;
    }

    private BigDecimalField sum(String key, Formats formats) {
        BigDecimalField field = new BigDecimalField(getTranslation(key));
        field.setLocale(formats.locale());
        field.setSuffixComponent(new Span(formats.currency().getSymbol(formats.locale())));
        return field;
    }

    private static BigDecimal orZero(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
