package io.revisit.testing;

import io.revisit.patient.Sex;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inserts of {@link TestBase}. */
@Component
class TestBaseRows {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter VISIT_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final LocalDateTime CREATED = LocalDateTime.of(2025, 4, 30, 9, 0);
    private static final Map<String, VisitStatus> STATUSES = Map.of(
            "Завершён", VisitStatus.COMPLETED, "Отменён", VisitStatus.CANCELLED, "Не пришёл", VisitStatus.NO_SHOW);

    private final TenantSql sql;
    private final Ids ids;

    TestBaseRows(TenantSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Adds the base's patients alone to the current business. */
    void insertPatients(String base) {
        List<CSVRecord> patients = TestFiles.csv(base, "patients-clean.csv");
        insertPatients(patients, cards(patients));
    }

    /** Fills the current business; gives the ids of its patients. */
    List<Long> insert(String base) {
        List<CSVRecord> patients = TestFiles.csv(base, "patients-clean.csv");
        List<CSVRecord> visits = TestFiles.csv(base, "visits-clean.csv");
        Map<String, Long> staff = new LinkedHashMap<>();
        addNames(staff, "staff_member", patients, "Зарегистрировал");
        addNames(staff, "staff_member", visits, "Администратор");
        Map<String, Long> cards = cards(patients);
        insertPatients(patients, cards);
        insertConsents(patients, cards);
        insertDigitizations(patients, cards, staff);
        insertVisits(visits, cards, staff);
        return List.copyOf(cards.values());
    }

    private void insertPatients(List<CSVRecord> records, Map<String, Long> cards) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (CSVRecord record : records) {
            PersonName name =
                    new PersonName(record.get("Фамилия"), record.get("Имя"), blankAsNull(record.get("Отчество")));
            String phone = blankAsNull(record.get("Телефон"));
            String birth = blankAsNull(record.get("Дата рождения"));
            LocalDate birthDate = birth == null ? null : LocalDate.parse(birth);
            Map<String, Object> row = new HashMap<>();
            row.put("id", cards.get(record.get("Номер карты")));
            row.put("card", record.get("Номер карты"));
            row.put("surname", name.surname());
            row.put("given", name.given());
            row.put("patronymic", name.patronymic());
            row.put("search", name.searchKey());
            row.put("match", name.matchKey());
            row.put("phone", phone);
            row.put(
                    "tail",
                    phone == null
                            ? null
                            : new StringBuilder(phone.substring(1)).reverse().toString());
            row.put("email", blankAsNull(record.get("Email")));
            row.put("birth", birthDate);
            row.put("day", birthDate == null ? null : birthDate.getMonthValue() * 100 + birthDate.getDayOfMonth());
            row.put("sex", sex(record.get("Пол")));
            row.put("source", blankAsNull(record.get("Источник")));
            row.put("referrer", cards.get(record.get("Пригласил (номер карты)")));
            row.put("created", CREATED);
            rows.add(row);
        }
        sql.batch("""
                INSERT INTO patient (business_id, id, card_number, surname, given_name, patronymic, search_name, match_key,
                    phone, phone_tail, email, birth_date, birth_day, sex, source, referrer_id, created_at)
                VALUES (:business, :id, :card, :surname, :given, :patronymic, :search, :match,
                    :phone, :tail, :email, :birth, :day, :sex, :source, :referrer, :created)
                """, rows);
        sql.batch("INSERT INTO patient_summary (business_id, patient_id) VALUES (:business, :id)", rows);
    }

    private void insertConsents(List<CSVRecord> records, Map<String, Long> cards) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (CSVRecord record : records) {
            if (record.get("Согласие на рассылку").equals("да")) {
                for (String channel : List.of("EMAIL", "SMS")) {
                    rows.add(
                            Map.of("patient", cards.get(record.get("Номер карты")), "channel", channel, "at", CREATED));
                }
            }
        }
        sql.batch("""
                INSERT INTO consent (business_id, patient_id, channel, purpose, given, at)
                VALUES (:business, :patient, :channel, 'MARKETING', TRUE, :at)
                """, rows);
    }

    private void insertDigitizations(List<CSVRecord> records, Map<String, Long> cards, Map<String, Long> staff) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (CSVRecord record : records) {
            String day = record.get("Дата регистрации в программе");
            if (!day.isEmpty()) {
                Map<String, Object> row = new HashMap<>();
                row.put("patient", cards.get(record.get("Номер карты")));
                row.put(
                        "at",
                        UtcTime.of(
                                LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant()));
                row.put("day", LocalDate.parse(day));
                row.put("staff", staff.get(record.get("Зарегистрировал")));
                rows.add(row);
            }
        }
        sql.batch("""
                INSERT INTO digitization (business_id, patient_id, at, digitized_on, channel, staff_id, imported)
                VALUES (:business, :patient, :at, :day, 'IMPORT', :staff, TRUE)
                """, rows);
    }

    private void insertVisits(List<CSVRecord> records, Map<String, Long> cards, Map<String, Long> staff) {
        Map<String, Long> doctors = new LinkedHashMap<>();
        addNames(doctors, "doctor", records, "Врач");
        Map<String, Long> directions = new LinkedHashMap<>();
        addNames(directions, "direction", records, "Направление");
        List<Map<String, ?>> rows = new ArrayList<>();
        long id = ids.reserve(records.size());
        for (CSVRecord record : records) {
            LocalDateTime local = LocalDateTime.parse(record.get("Дата и время"), VISIT_TIME);
            BigDecimal gross = new BigDecimal(record.get("Сумма"));
            Map<String, Object> row = new HashMap<>();
            row.put("id", id++);
            row.put("number", record.get("Номер визита"));
            row.put("patient", cards.get(record.get("Номер карты")));
            row.put("starts", UtcTime.of(local.atZone(ZONE).toInstant()));
            row.put("day", local.toLocalDate());
            row.put("status", status(record.get("Статус")).name());
            row.put("doctor", doctors.get(record.get("Врач")));
            row.put("direction", directions.get(record.get("Направление")));
            row.put("staff", staff.get(record.get("Администратор")));
            row.put("service", record.get("Услуга"));
            row.put("gross", gross);
            row.put("created", CREATED);
            rows.add(row);
        }
        sql.batch("""
                INSERT INTO visit (business_id, id, patient_id, external_number, starts_at, visit_day, status, doctor_id,
                    direction_id, staff_id, service, gross, net, created_at)
                VALUES (:business, :id, :patient, :number, :starts, :day, :status, :doctor,
                    :direction, :staff, :service, :gross, :gross, :created)
                """, rows);
    }

    private void addNames(Map<String, Long> known, String table, List<CSVRecord> records, String column) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (CSVRecord record : records) {
            String name = record.get(column);
            if (!name.isEmpty() && !known.containsKey(name)) {
                long id = ids.next();
                known.put(name, id);
                rows.add(Map.of("id", id, "name", name, "key", PersonName.searchKey(name)));
            }
        }
        sql.batch(
                "INSERT INTO " + table + " (business_id, id, name, name_key) VALUES (:business, :id, :name, :key)",
                rows);
    }

    private Map<String, Long> cards(List<CSVRecord> patients) {
        Map<String, Long> cards = new LinkedHashMap<>();
        long id = ids.reserve(patients.size());
        for (CSVRecord record : patients) {
            cards.put(record.get("Номер карты"), id++);
        }
        return cards;
    }

    private static VisitStatus status(String text) {
        VisitStatus status = STATUSES.get(text);
        if (status == null) {
            throw new IllegalStateException("The test base has an unknown status: " + text);
        }
        return status;
    }

    private static @Nullable String sex(String text) {
        return switch (text) {
            case "Ж" -> Sex.FEMALE.name();
            case "М" -> Sex.MALE.name();
            default -> null;
        };
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
