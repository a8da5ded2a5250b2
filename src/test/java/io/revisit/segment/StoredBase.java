package io.revisit.segment;

import io.revisit.patient.customfield.CustomKey;
import io.revisit.segment.KnownPatient.KnownMessage;
import io.revisit.segment.KnownPatient.KnownTag;
import io.revisit.segment.KnownPatient.KnownVisit;
import io.revisit.segment.condition.TagOrigin;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes generated patients into the tables of the current business. */
final class StoredBase {

    private final TenantSql sql;
    private final Ids ids;
    private final ZoneId zone;
    private boolean dictionaries;

    /** Of a clinic in Moscow. */
    StoredBase(TenantSql sql, Ids ids) {
        this(sql, ids, ZoneId.of("Europe/Moscow"));
    }

    StoredBase(TenantSql sql, Ids ids, ZoneId zone) {
        this.sql = sql;
        this.ids = ids;
        this.zone = zone;
    }

    void store(List<KnownPatient> patients) {
        if (!dictionaries) {
            storeDictionaries();
            dictionaries = true;
        }
        storePatients(patients);
        storeFamilies(patients);
        storeMessages(patients);
        storeSummaries(patients);
        storeVisits(patients);
        storeTags(patients);
        storeDigitizations(patients);
        storeConsents(patients);
        storeFields(patients);
    }

    private void storeDictionaries() {
        for (int i = 0; i < GeneratedBase.TAGS.size(); i++) {
            sql.sql("""
                    INSERT INTO tag (business_id, id, kind, name, name_key) VALUES (:business, :id, :kind, :name, :name)
                    """)
                    .param("id", GeneratedBase.TAGS.get(i))
                    .param("kind", GeneratedBase.TAG_KINDS.get(i).name())
                    .param("name", "tag " + i)
                    .update();
        }
        for (int i = 0; i < GeneratedBase.DIRECTIONS.size(); i++) {
            sql.sql("""
                    INSERT INTO direction (business_id, id, name, name_key, recall_months, active)
                    VALUES (:business, :id, :name, :name, :months, TRUE)
                    """)
                    .param("id", GeneratedBase.DIRECTIONS.get(i))
                    .param("name", "direction " + i)
                    .param("months", GeneratedBase.RECALL_MONTHS.get(i))
                    .update();
        }
    }

    private void storeFamilies(List<KnownPatient> patients) {
        sql.batch(
                """
                INSERT INTO household_member (business_id, household_id, patient_id, holder) VALUES (:business, 1, :id, FALSE)
                """,
                patients.stream()
                        .filter(KnownPatient::inFamily)
                        .<Map<String, ?>>map(patient -> Map.of("id", patient.id()))
                        .toList());
    }

    private void storeMessages(List<KnownPatient> patients) {
        List<Map<String, ?>> rows = new ArrayList<>();
        List<Map<String, ?>> responses = new ArrayList<>();
        patients.forEach(patient -> patient.messages().forEach(message -> {
            Map<String, @Nullable Object> row = messageRow(patient, message);
            rows.add(row);
            message.responses()
                    .forEach((event, at) -> responses.add(Map.of(
                            "message",
                            Objects.requireNonNull(row.get("id")),
                            "kind",
                            event.name(),
                            "at",
                            UtcTime.of(at))));
        }));
        sql.batch("""
                INSERT INTO message (business_id, id, patient_id, purpose, channel, transport, address, state,
                    next_attempt_at, created_at, sent_at)
                VALUES (:business, :id, :patient, 'MARKETING', :channel, 'OUTBOX', 'a', 'SENT', '2020-01-01', '2020-01-01',
                    :sentAt)
                """, rows);
        sql.batch("""
                INSERT INTO message_response (business_id, message_id, kind, first_at, last_at, times)
                VALUES (:business, :message, :kind, :at, '2040-01-01', 2)
                """, responses);
    }

    private Map<String, @Nullable Object> messageRow(KnownPatient patient, KnownMessage message) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", ids.next());
        row.put("patient", patient.id());
        row.put("channel", message.channel().name());
        row.put("sentAt", message.sentAt() == null ? null : UtcTime.of(message.sentAt()));
        return row;
    }

    private void storePatients(List<KnownPatient> patients) {
        sql.batch(
                """
                INSERT INTO patient (business_id, id, surname, given_name, search_name, match_key, phone, email, birth_date,
                    birth_day, sex, source, branch_id, referrer_id, address, created_at, merged_into, erased_at)
                VALUES (:business, :id, 'Иванова', 'Мария', 'иванова мария', 'иванова мария', :phone, :email, :birthDate,
                    :birthDay, :sex, :source, :branch, :referrer, :address, :createdAt, :merged, :erased)
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
        row.put("referrer", patient.referrer());
        row.put("address", patient.address());
        row.put("createdAt", UtcTime.of(patient.createdAt()));
        row.put("merged", patient.merged() ? 1L : null);
        row.put("erased", patient.erased() ? LocalDate.of(2021, 1, 1).atStartOfDay() : null);
        return row;
    }

    private void storeSummaries(List<KnownPatient> patients) {
        sql.batch(
                """
                INSERT INTO patient_summary (business_id, patient_id, visits, paid_visits, first_visit_on, last_visit_on, net,
                    main_doctor_id, recall_on)
                VALUES (:business, :id, :visits, :paid, :first, :last, :net, :mainDoctor, :recallOn)
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
        row.put("mainDoctor", patient.mainDoctor());
        row.put("recallOn", patient.recallOn());
        return row;
    }

    private void storeVisits(List<KnownPatient> patients) {
        List<Map<String, ?>> rows = new ArrayList<>();
        patients.forEach(patient -> patient.visits().forEach(visit -> rows.add(visitRow(patient, visit))));
        sql.batch("""
                INSERT INTO visit (business_id, id, patient_id, starts_at, visit_day, status, doctor_id, direction_id,
                    branch_id, service, gross, net, reversed, created_at)
                VALUES (:business, :id, :patient, :startsAt, :day, :status, :doctor, :direction, :branch, :service,
                    :gross, :net, :reversed, '2020-01-01')
                """, rows);
    }

    private Map<String, @Nullable Object> visitRow(KnownPatient patient, KnownVisit visit) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", ids.next());
        row.put("patient", patient.id());
        row.put(
                "startsAt",
                UtcTime.of(visit.day().atTime(visit.hour(), 0).atZone(zone).toInstant()));
        row.put("day", visit.day());
        row.put("status", visit.status());
        row.put("doctor", visit.doctor());
        row.put("direction", visit.direction());
        row.put("branch", visit.branch());
        row.put("service", visit.service());
        row.put("gross", visit.gross());
        row.put("net", visit.net());
        row.put("reversed", visit.reversed());
        return row;
    }

    private void storeTags(List<KnownPatient> patients) {
        List<Map<String, ?>> rows = new ArrayList<>();
        patients.stream()
                .filter(patient -> !patient.merged() && !patient.erased())
                .forEach(patient -> patient.tags().forEach((tag, known) -> rows.add(tagRow(patient.id(), tag, known))));
        sql.batch("""
                INSERT INTO patient_tag (business_id, patient_id, tag_id, by_hand, from_visits, rule_id, import_id, set_at)
                VALUES (:business, :patient, :tag, :byHand, :fromVisits, :rule, :import, :setAt)
                """, rows);
    }

    private static Map<String, @Nullable Object> tagRow(long patient, long tag, KnownTag known) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("patient", patient);
        row.put("tag", tag);
        row.put("byHand", known.origin() == TagOrigin.IMPORT || known.origin() == TagOrigin.PERSON);
        row.put("fromVisits", known.origin() == TagOrigin.VISITS);
        row.put("rule", known.origin() == TagOrigin.RULE ? 1L : null);
        row.put("import", known.origin() == TagOrigin.IMPORT ? 1L : null);
        row.put("setAt", UtcTime.of(known.setAt()));
        return row;
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
