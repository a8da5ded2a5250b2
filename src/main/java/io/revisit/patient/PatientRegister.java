package io.revisit.patient;

import io.revisit.business.BusinessService;
import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientSaving.ChangedMeanwhile;
import io.revisit.patient.PatientSaving.Field;
import io.revisit.patient.PatientSaving.LikelyDuplicate;
import io.revisit.patient.PatientSaving.Problem;
import io.revisit.patient.PatientSaving.Refused;
import io.revisit.patient.PatientSaving.Saved;
import io.revisit.patient.customfield.CustomProblem;
import io.revisit.patient.customfield.CustomValues;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Adds and changes patients by hand: reads the form, looks for patients alike, stores. */
@Component
class PatientRegister {

    /** Every patient has a summary, of no visits at first. */
    private static final String EMPTY_SUMMARY =
            "INSERT INTO patient_summary (business_id, patient_id) VALUES (:business, :patient)";

    private final PatientRepository patients;
    private final PatientDetailsQuery queries;
    private final PatientListQuery lists;
    private final PatientEvents events;
    private final CustomValues customs;
    private final BusinessService business;
    private final ClinicCalendar calendar;
    private final TenantSql sql;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    PatientRegister(
            PatientRepository patients,
            PatientDetailsQuery queries,
            PatientListQuery lists,
            PatientEvents events,
            CustomValues customs,
            BusinessService business,
            ClinicCalendar calendar,
            TenantSql sql,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.patients = patients;
        this.queries = queries;
        this.lists = lists;
        this.events = events;
        this.customs = customs;
        this.business = business;
        this.calendar = calendar;
        this.sql = sql;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    PatientSaving add(PatientForm form, boolean despiteDuplicate) {
        PatientFormReader reader = reader();
        PatientData data = reader.read(form);
        List<CustomProblem> wrong = customs.problems(form.custom());
        if (data == null || !wrong.isEmpty()) {
            return new Refused(reader.problems(), wrong);
        }
        return storing(data, null, () -> insert(data, form, despiteDuplicate));
    }

    PatientSaving update(PatientId id, PatientForm form, long version, boolean despiteDuplicate) {
        PatientFormReader reader = reader();
        PatientData data = reader.read(form);
        List<CustomProblem> wrong = customs.problems(form.custom());
        if (data == null || !wrong.isEmpty()) {
            return new Refused(reader.problems(), wrong);
        }
        return storing(data, id, () -> change(id, data, form, version, despiteDuplicate));
    }

    private PatientFormReader reader() {
        return new PatientFormReader(business.current().phoneCountry(), calendar.today());
    }

    private PatientSaving insert(PatientData data, PatientForm form, boolean despiteDuplicate) {
        List<Long> alike = despiteDuplicate ? List.of() : queries.alike(data, null);
        if (!alike.isEmpty()) {
            return new LikelyDuplicate(lists.rows(alike));
        }
        PatientEntity patient = new PatientEntity(ids.next(), data, UtcTime.of(clock.instant()));
        patients.saveAndFlush(patient);
        PatientId id = new PatientId(patient.getId());
        sql.sql(EMPTY_SUMMARY).param("patient", id.value()).update();
        events.record(id, "patient.added", null);
        customs.store(id, patient.getVersion(), form.custom());
        return new Saved(id);
    }

    private PatientSaving change(
            PatientId id, PatientData data, PatientForm form, long version, boolean despiteDuplicate) {
        PatientEntity patient =
                patients.findById(id.value()).filter(PatientEntity::stands).orElse(null);
        if (patient == null || patient.getVersion() != version) {
            return new ChangedMeanwhile();
        }
        boolean looking = !despiteDuplicate && patient.isIdentifiedOtherwiseBy(data);
        List<Long> alike = looking ? queries.alike(data, id) : List.of();
        if (!alike.isEmpty()) {
            return new LikelyDuplicate(lists.rows(alike));
        }
        patient.apply(data);
        patients.saveAndFlush(patient);
        events.record(id, "patient.changed", null);
        customs.store(id, patient.getVersion(), form.custom());
        return new Saved(id);
    }

    /** Stores in a transaction; what two people do at the same moment comes out as a value, too. */
    private PatientSaving storing(PatientData data, @Nullable PatientId self, Supplier<PatientSaving> work) {
        PatientSaving taken = cardTaken(data, self);
        if (taken != null) {
            return taken;
        }
        try {
            return transactions.call(work);
        } catch (OptimisticLockingFailureException _) {
            return new ChangedMeanwhile();
        } catch (DataIntegrityViolationException e) {
            PatientSaving refused = cardTaken(data, self);
            if (refused == null) {
                throw e;
            }
            return refused;
        }
    }

    private @Nullable PatientSaving cardTaken(PatientData data, @Nullable PatientId self) {
        return data.cardNumber() == null
                ? null
                : queries.cardHolder(data.cardNumber(), self)
                        .map(holder -> new Refused(List.of(cardProblem(holder))))
                        .orElse(null);
    }

    private Problem cardProblem(long holder) {
        return lists.rows(List.of(holder)).stream()
                .findFirst()
                .map(row -> new Problem(Field.CARD, "patient.problem.card", List.of(row.name())))
                .orElseGet(() -> new Problem(Field.CARD, "patient.problem.card.gone"));
    }
}
