package io.revisit.patient;

import io.revisit.patient.PatientSaving.ChangedMeanwhile;
import io.revisit.patient.PatientSaving.LikelyDuplicate;
import io.revisit.patient.PatientSaving.Refused;
import io.revisit.patient.PatientSaving.Saved;
import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The client base as users see it: lists, cards, adding and changing by hand. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class PatientService {
    /** The most rows that one page holds. */
    public static final int MAX_PAGE = 1_000;

    private final PatientListQuery lists;
    private final PatientDetailsQuery single;
    private final PatientRegister register;
    private final CustomFieldService customFields;
    private final AuditLog auditLog;

    PatientService(
            PatientListQuery lists,
            PatientDetailsQuery single,
            PatientRegister register,
            CustomFieldService customFields,
            AuditLog auditLog) {
        this.lists = lists;
        this.single = single;
        this.register = register;
        this.customFields = customFields;
        this.auditLog = auditLog;
    }

    /** One page of the patients of a filter; limit is at most {@link #MAX_PAGE}. */
    public List<PatientRow> page(PatientFilter filter, PatientSort sort, int offset, int limit) {
        return lists.page(filter, sort, offset, Math.min(limit, MAX_PAGE));
    }

    /** How many patients a filter finds. */
    public long count(PatientFilter filter) {
        return lists.count(filter);
    }

    /** Every patient of a filter, read page by page while they are taken: for exports, which are noted in the audit log. */
    public Stream<ExportedPatient> export(PatientFilter filter, PatientSort sort) {
        auditLog.record("patient.exported", null, null, "rows: " + lists.count(filter));
        return Stream.iterate(0, offset -> offset + MAX_PAGE)
                .map(offset -> lists.page(filter, sort, offset, MAX_PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(page -> exported(page).stream());
    }

    private List<ExportedPatient> exported(List<PatientRow> page) {
        List<PatientId> ids = page.stream().map(PatientRow::id).toList();
        Map<PatientId, Map<CustomFieldId, CustomValue>> values = customFields.ofAll(ids);
        Map<PatientId, String> addresses = single.addresses(ids);
        return page.stream()
                .map(row -> new ExportedPatient(row, addresses.get(row.id()), values.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    /** These patients as list rows, in the given order; unknown ids are left out. */
    public List<PatientRow> rows(List<PatientId> patients) {
        return lists.rows(patients.stream().map(PatientId::value).toList());
    }

    /** The patient, or empty when there is none of that id in this clinic. */
    public Optional<Patient> find(PatientId patient) {
        return single.details(patient);
    }

    /**
     * The patient.
     *
     * @throws IllegalArgumentException when there is none of that id in this clinic
     */
    public Patient details(PatientId patient) {
        return find(patient).orElseThrow(() -> new IllegalArgumentException("No patient " + patient));
    }

    /** Adds a patient unless something is wrong or a patient alike is there: {@link Saved}, {@link Refused} or {@link LikelyDuplicate}. */
    public PatientSaving add(PatientForm form) {
        return register.add(form, false);
    }

    /** Adds a patient although others are alike, which the user has seen. */
    public PatientSaving addDespiteDuplicate(PatientForm form) {
        return register.add(form, true);
    }

    /**
     * Changes a patient; a new likeness to others is warned of.
     *
     * @param version of the patient that the form was filled from; when another is stored by now, {@link ChangedMeanwhile}
     */
    public PatientSaving update(PatientId patient, PatientForm form, long version) {
        return register.update(patient, form, version, false);
    }

    /** Changes a patient although others are alike, which the user has seen. */
    public PatientSaving updateDespiteDuplicate(PatientId patient, PatientForm form, long version) {
        return register.update(patient, form, version, true);
    }
}
