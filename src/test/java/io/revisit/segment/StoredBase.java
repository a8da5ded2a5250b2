package io.revisit.segment;

import io.revisit.patient.customfield.CustomKey;
import io.revisit.segment.KnownPatient.KnownVisit;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes generated patients into the tables of the current business. */
final class StoredBase {

    private final TenantSql sql;
    private final Ids ids;

    StoredBase(TenantSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void store(List<KnownPatient> patients) {
        storePatients(patients);
        storeSummaries(patients);
        storeVisits(patients);
        storeTags(patients);
        storeDigitizations(patients);
        storeConsents(patients);
        storeFields(patients);
    }

    private void storePatients(List<KnownPatient> patients) {
        sql.batch(
                """
                INSERT INTO patient (business_id, id, surname, given_name, search_name, match_key, phone, email, birth_date,
                    birth_day, sex, source, branch_id, created_at, merged_into, erased_at)
                VALUES (:business, :id, 'Иванова', 'Мария', 'иванова мария', 'иванова мария', :phone, :email, :birthDate,
                    :birthDay, :sex, :source, :branch, '2020-01-01', :merged, :erased)
                """,
                patients.stream().<Map<String, ?>>map(StoredBase::patientRow).toList());
    }

    private static Map<String, @Nullable Object> patientRow(KnownPatient patient) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", patient.id());
        row.put("phone", patient.hasPhone() ? "+79000000000" : null);
        row.put("email", patient.hasEmail() ? "p" + patient.id() + "@example.org" : null);
        row.put("birthDate", patient.birthDate());
        row.put("birthDay", GeneratedBase.birthDay(patient.birthDate()));
        row.put("sex", patient.sex() == null ? null : patient.sex().name());
        row.put("source", patient.source());
        row.put("branch", patient.branch());
        row.put("merged", patient.merged() ? 1L : null);
        row.put("erased", patient.erased() ? LocalDate.of(2021, 1, 1).atStartOfDay() : null);
        return row;
    }

    private void storeSummaries(List<KnownPatient> patients) {
        sql.batch(
                """
                INSERT INTO patient_summary (business_id, patient_id, visits, paid_visits, first_visit_on, last_visit_on, net)
                VALUES (:business, :id, :visits, :paid, :first, :last, :net)
                """,
                patients.stream().<Map<String, ?>>map(StoredBase::summaryRow).toList());
    }

    private static Map<String, @Nullable Object> summaryRow(KnownPatient patient) {
        List<LocalDate> days = patient.visitDays();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", patient.id());
        row.put("visits", days.size());
        row.put("paid", patient.paidDays());
        row.put("first", days.isEmpty() ? null : days.getFirst());
        row.put("last", days.isEmpty() ? null : days.getLast());
        row.put("net", patient.net());
        return row;
    }

    private void storeVisits(List<KnownPatient> patients) {
        List<Map<String, ?>> rows = new ArrayList<>();
        patients.forEach(patient -> patient.visits().forEach(visit -> rows.add(visitRow(patient, visit))));
        sql.batch("""
                INSERT INTO visit (business_id, id, patient_id, starts_at, visit_day, status, doctor_id, direction_id, gross,
                    net, reversed, created_at)
                VALUES (:business, :id, :patient, :startsAt, :day, :status, :doctor, :direction, :gross, :net, :reversed,
                    '2020-01-01')
                """, rows);
    }

    private Map<String, @Nullable Object> visitRow(KnownPatient patient, KnownVisit visit) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", ids.next());
        row.put("patient", patient.id());
        row.put("startsAt", visit.day().atTime(9, 0));
        row.put("day", visit.day());
        row.put("status", visit.status());
        row.put("doctor", visit.doctor());
        row.put("direction", visit.direction());
        row.put("gross", visit.gross());
        row.put("net", visit.net());
        row.put("reversed", visit.reversed());
        return row;
    }

    private void storeTags(List<KnownPatient> patients) {
        List<Map<String, ?>> rows = new ArrayList<>();
        patients.forEach(patient ->
                patient.tags().forEach(tag -> rows.add(Map.of("patient", patient.id(), "tag", tag))));
        sql.batch("""
                INSERT INTO patient_tag (business_id, patient_id, tag_id, by_hand, set_at)
                VALUES (:business, :patient, :tag, TRUE, '2020-01-01')
                """, rows);
    }

    private void storeDigitizations(List<KnownPatient> patients) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (KnownPatient patient : patients) {
            if (patient.digitizedOn() != null) {
                rows.add(Map.of("patient", patient.id(), "day", patient.digitizedOn()));
            }
        }
        sql.batch("""
                INSERT INTO digitization (business_id, patient_id, at, digitized_on, channel, imported)
                VALUES (:business, :patient, :day, :day, 'DESK', FALSE)
                """, rows);
    }

    private void storeFields(List<KnownPatient> patients) {
        List<Map<String, ?>> rows = new ArrayList<>();
        patients.forEach(patient ->
                patient.fields().forEach((field, value) -> rows.add(fieldRow(patient.id(), field, value))));
        sql.batch("""
                INSERT INTO custom_value (business_id, patient_id, field_id, text_value, text_key, number_value, day_value,
                    option_id)
                VALUES (:business, :patient, :field, :text, :key, :number, :day, :option)
                """, rows);
    }

    private static Map<String, @Nullable Object> fieldRow(long patient, long field, Object value) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("patient", patient);
        row.put("field", field);
        row.put("text", value instanceof String text ? text : null);
        row.put("key", value instanceof String text ? CustomKey.of(text) : null);
        row.put("number", value instanceof BigDecimal ? value : null);
        row.put("day", value instanceof LocalDate ? value : null);
        row.put("option", value instanceof Long ? value : null);
        return row;
    }

    private void storeConsents(List<KnownPatient> patients) {
        List<Map<String, ?>> rows = new ArrayList<>();
        patients.forEach(patient -> patient.consents()
                .forEach((about, given) -> rows.add(Map.of(
                        "patient", patient.id(),
                        "channel", about.channel().name(),
                        "purpose", about.purpose().name(),
                        "given", given))));
        sql.batch("""
                INSERT INTO consent (business_id, patient_id, channel, purpose, given, at)
                VALUES (:business, :patient, :channel, :purpose, :given, '2020-01-01')
                """, rows);
    }
}
