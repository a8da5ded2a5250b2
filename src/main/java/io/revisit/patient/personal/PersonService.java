package io.revisit.patient.personal;

import io.revisit.patient.Patient;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalSection;
import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hands over what is kept on a person, and erases it: both on the person's request, both noted in the audit log. */
@Service
@RolesAllowed(Role.OWNER_NAME)
public class PersonService {
    private final PatientService patients;
    private final List<PersonalData> kept;
    private final PersonFile file;
    private final TenantSql sql;
    private final Transactions transactions;
    private final AuditLog auditLog;

    PersonService(
            PatientService patients,
            List<PersonalData> kept,
            PersonFile file,
            TenantSql sql,
            Transactions transactions,
            AuditLog auditLog) {
        this.patients = patients;
        this.kept = kept;
        this.file = file;
        this.sql = sql;
        this.transactions = transactions;
        this.auditLog = auditLog;
    }

    /**
     * Writes all that is kept on the person as a ZIP file with a page to read and JSON for other systems.
     *
     * @param language of the page
     */
    public void writeFile(PatientId patient, Locale language, OutputStream out) throws IOException {
        Patient found = patients.details(patient);
        List<PatientId> person = person(patient);
        List<PersonalSection> sections =
                kept.stream().flatMap(part -> part.sections(person).stream()).toList();
        auditLog.record("patient.data-exported", "patient", patient.value(), null);
        file.write(found, sections, language, out);
    }

    /**
     * Erases the person for good: everything that tells who it was is taken out everywhere; visits and sums stay under a
     * number.
     *
     * @param surname typed to confirm; the given name of a patient without a surname
     */
    public Erasure erase(PatientId patient, String surname) {
        Patient found = patients.find(patient).orElse(null);
        if (found == null) {
            return new Erasure.Refused("patient.erase.problem.gone");
        }
        if (!PersonName.searchKey(surname).equals(PersonName.searchKey(confirmation(found.name())))) {
            return new Erasure.Refused("patient.erase.problem.surname");
        }
        return transactions.call(() -> eraseAll(patient));
    }

    /** What has to be typed to erase the person. */
    public static String confirmation(PersonName name) {
        return name.surname().isEmpty() ? name.given() : name.surname();
    }

    private Erasure eraseAll(PatientId patient) {
        List<PatientId> person = person(patient);
        Optional<String> obstacle =
                kept.stream().flatMap(part -> part.obstacle(person).stream()).findFirst();
        if (obstacle.isPresent()) {
            return new Erasure.Refused(obstacle.get());
        }
        kept.reversed().forEach(part -> part.erase(person));
        auditLog.record("patient.erased", "patient", patient.value(), null);
        return new Erasure.Done();
    }

    /** The patient, and whoever was merged into them, which is the same person. */
    private List<PatientId> person(PatientId patient) {
        List<Long> all = new ArrayList<>(List.of(patient.value()));
        List<Long> next = all;
        while (!next.isEmpty()) {
            next = sql
                    .sql("SELECT id FROM patient WHERE business_id = :business AND merged_into IN (:patients)")
                    .param("patients", next)
                    .query(Long.class)
                    .list()
                    .stream()
                    .filter(id -> !all.contains(id))
                    .toList();
            all.addAll(next);
        }
        return all.stream().map(PatientId::new).toList();
    }
}
