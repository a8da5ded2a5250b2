package io.revisit.patient;

import io.revisit.patient.PatientSaving.ChangedMeanwhile;
import io.revisit.patient.PatientSaving.LikelyDuplicate;
import io.revisit.patient.PatientSaving.Refused;
import io.revisit.patient.PatientSaving.Saved;
import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The client base as users see it: lists, cards, adding and changing by hand. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class PatientService {
    /** The most rows that one page holds. */
    public static final int MAX_PAGE = 1_000;

    private final PatientListQuery lists;
    private final ListedPatients listed;
    private final PatientDetailsQuery single;
    private final PatientRegister register;
    private final AuditLog auditLog;

    PatientService(
            PatientListQuery lists,
            ListedPatients listed,
            PatientDetailsQuery single,
            PatientRegister register,
            AuditLog auditLog) {
        this.lists = lists;
        this.listed = listed;
        this.single = single;
        this.register = register;
        this.auditLog = auditLog;
    }

    /** One page of the patients of a filter; limit is at most {@link #MAX_PAGE}. */
    public List<PatientRow> page(PatientFilter filter, PatientSort sort, int offset, int limit) {
        return lists.page(filter, sort, offset, Math.min(limit, MAX_PAGE));
    }

    /**
     * How many patients a filter finds, or about how many where counting takes its time: asked again some moments later, the
     * counted number.
     */
    public PatientSize size(PatientFilter filter) {
        return lists.size(filter);
    }

    /** The same with what a list shows of each; limit is at most {@link #MAX_PAGE}. */
    public List<ListedPatient> list(
            PatientFilter filter, PatientSort sort, int offset, int limit, Set<ListPart> parts) {
        List<ListedPatient> page = listed.page(filter, sort, offset, Math.min(limit, MAX_PAGE), parts);
        if (offset == 0 && page.size() == limit) {
            lists.prepare(filter, sort);
        }
        return page;
    }

    /** The patient as such a list shows them, or empty when there is none of that id in this clinic. */
    public Optional<ListedPatient> listed(PatientId patient, Set<ListPart> parts) {
        return listed.listed(List.of(patient.value()), parts).stream().findFirst();
    }

    /** How many patients a filter finds. */
    public long count(PatientFilter filter) {
        return lists.count(filter);
    }

    /** Every patient of a filter, read page by page while they are taken: for exports, which are noted in the audit log. */
    public Stream<ListedPatient> export(PatientFilter filter, PatientSort sort, Set<ListPart> parts) {
        auditLog.record("patient.exported", null, null, "rows: " + lists.count(filter));
        return Stream.iterate(0, offset -> offset + MAX_PAGE)
                .map(offset -> listed.page(filter, sort, offset, MAX_PAGE, parts))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
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
