package io.revisit.bench;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the current business with made-up patients, three visits each, and all that follows from them, by statements alone. */
@Component
class LargeBase {

    static final int DOCTORS = 12;
    static final int DIRECTIONS = 8;
    static final int CHUNK = 10_000;

    /** So many rows with n from 0 on. */
    static final String NUMBERS = """
            (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n
             FROM %1$s a CROSS JOIN %1$s b CROSS JOIN %1$s c CROSS JOIN %1$s e) x
            """.formatted(
                    "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 "
                            + "UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)");

    /** People with n from 0 on within a piece and no from 0 on over all of them. */
    static final String PEOPLE = """
            SELECT x.n, :offset + x.n AS no,
                   CONCAT(ELT(MOD((:offset + x.n) * 7919, 40) + 1, 'Иван', 'Петр', 'Сидор', 'Кузнец', 'Смирн', 'Попо',
                       'Федор', 'Морозо', 'Волко', 'Алексе', 'Лебеде', 'Семен', 'Егор', 'Павло', 'Козло', 'Степан',
                       'Никола', 'Орло', 'Андре', 'Макар', 'Никит', 'Захар', 'Зайце', 'Соловье', 'Борис', 'Яковл',
                       'Григорь', 'Роман', 'Воробь', 'Сергее', 'Кузьм', 'Фрол', 'Александр', 'Дмитри', 'Короле',
                       'Гусе', 'Кисел', 'Ильи', 'Максим', 'Поляко'),
                       ELT(MOD(:offset + x.n, 5) + 1, 'ов', 'енко', 'ский', 'евич', 'ин')) AS surname,
                   ELT(MOD((:offset + x.n) * 31, 12) + 1, 'Мария', 'Анна', 'Пётр', 'Иван', 'Ольга', 'Павел', 'Елена',
                       'Игорь', 'Юлия', 'Фёдор', 'Вера', 'Олег') AS given,
                   ELT(MOD((:offset + x.n) * 13, 7) + 1, 'Сергеевич', 'Петрович', 'Ивановна', 'Олегович', 'Павловна',
                       'Ильич', 'Юрьевна') AS patronymic,
                   CONCAT('+79', LPAD(MOD((:offset + x.n) * 7919 + 123456, 1000000000), 9, '0')) AS phone,
                   DATE('1940-01-01') + INTERVAL MOD((:offset + x.n) * 37, 29000) DAY AS birth
            FROM %s
            WHERE x.n < :chunk
            """.formatted(NUMBERS);

    private static final String PATIENTS = """
            INSERT INTO patient (business_id, id, card_number, surname, given_name, patronymic, search_name, match_key,
                phone, phone_tail, email, birth_date, birth_day, sex, source, created_at)
            SELECT :business, :first + q.n, CONCAT('К-', q.no), q.surname, q.given, q.patronymic,
                   REPLACE(LOWER(CONCAT(q.surname, ' ', q.given, ' ', q.patronymic)), 'ё', 'е'),
                   REPLACE(LOWER(CONCAT(q.surname, '|', q.given)), 'ё', 'е'),
                   q.phone, REVERSE(SUBSTRING(q.phone, 2)), CONCAT('p', q.no, '@example.org'),
                   q.birth, MONTH(q.birth) * 100 + DAY(q.birth), IF(MOD(q.no, 5) < 3, 'FEMALE', 'MALE'),
                   ELT(MOD(q.no, 4) + 1, 'Сайт', 'Рекомендация', 'Карты', NULL), '2026-01-10'
            FROM (
                %s
            ) q
            """.formatted(PEOPLE);

    private static final String VISITS = """
            INSERT INTO visit (business_id, id, patient_id, starts_at, visit_day, status, doctor_id, direction_id, gross, net,
                counted, repeated, paid_day, created_at)
            SELECT :business, :firstVisit + q.n, :first + q.n, q.visit_day + INTERVAL 9 HOUR, q.visit_day,
                   IF(q.held, 'COMPLETED', IF(q.visit_day > '2026-10-31', 'PLANNED', 'CANCELLED')),
                   :names + MOD(q.n * 3 + :no, %1$d), :names + 100 + MOD(q.n * 7 + :no, %2$d), q.gross, q.gross,
                   q.held, q.held AND :no > 0, q.held, q.visit_day
            FROM (SELECT x.n, DATE('2024-01-01') + INTERVAL MOD((:offset + x.n) * 17, 340) + 340 * :no DAY AS visit_day,
                         MOD(x.n + :no, 20) > 0
                             AND MOD((:offset + x.n) * 17, 340) + 340 * :no < 1030 AS held,
                         1000 + MOD((:offset + x.n) * 101, 90) * 500 AS gross
                  FROM %3$s
                  WHERE x.n < :chunk) q
            """.formatted(DOCTORS, DIRECTIONS, NUMBERS);

    private static final String SUMMARIES = """
            INSERT INTO patient_summary (business_id, patient_id, visits, paid_visits, first_visit_on, last_visit_on, gross,
                net, main_doctor_id, main_direction_id)
            SELECT v.business_id, v.patient_id, SUM(v.counted), SUM(v.paid_day), MIN(IF(v.counted, v.visit_day, NULL)),
                   MAX(IF(v.counted, v.visit_day, NULL)), SUM(IF(v.counted, v.gross, 0)), SUM(IF(v.counted, v.net, 0)),
                   MAX(IF(v.counted, v.doctor_id, NULL)), MAX(IF(v.counted, v.direction_id, NULL))
            FROM visit v
            WHERE v.business_id = :business AND v.patient_id >= :first AND v.patient_id < :first + :chunk
            GROUP BY v.business_id, v.patient_id
            """;

    private static final String TAGS = """
            INSERT IGNORE INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_at)
            SELECT :business, v.patient_id, v.%s, TRUE, FALSE, v.created_at
            FROM visit v
            WHERE v.business_id = :business AND v.patient_id >= :first AND v.patient_id < :first + :chunk AND v.counted
            """;

    private static final String CATEGORY = """
            INSERT INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_at)
            SELECT :business, :first + x.n, :names + 200, FALSE, TRUE, '2026-01-10' FROM %s
            WHERE x.n < :chunk AND MOD(x.n, 7) = 0
            """.formatted(NUMBERS);

    private static final String DIGITIZATIONS = """
            INSERT INTO digitization (business_id, patient_id, at, digitized_on, channel, imported)
            SELECT :business, :first + x.n, '2026-02-01', DATE('2026-02-01') + INTERVAL MOD(x.n, 200) DAY, 'DESK', FALSE
            FROM %s WHERE x.n < :chunk AND MOD(x.n, 3) = 0
            """.formatted(NUMBERS);

    private final JdbcClient jdbc;
    private final TenantSql sql;
    private final Ids ids;
    private final CurrentBusiness current;

    LargeBase(JdbcClient jdbc, TenantSql sql, Ids ids, CurrentBusiness current) {
        this.jdbc = jdbc;
        this.current = current;
        this.sql = sql;
        this.ids = ids;
    }

    /** Adds so many patients; gives the id of the first doctor, from which those of directions and the tag follow. */
    long fill(int patients) {
        long names = ids.reserve(300);
        for (int i = 0; i < DOCTORS; i++) {
            name("doctor", "DOCTOR", names + i, "Доктор " + i);
        }
        for (int i = 0; i < DIRECTIONS; i++) {
            name("direction", "DIRECTION", names + 100 + i, "Направление " + i);
        }
        sql.sql("""
                        INSERT INTO tag (business_id, id, kind, name, name_key)
                        VALUES (:business, :id, 'CATEGORY', 'VIP', 'vip')""").param("id", names + 200).update();
        for (int offset = 0; offset < patients; offset += CHUNK) {
            chunk(names, offset, Math.min(CHUNK, patients - offset));
        }
        return names;
    }

    /** The business that an earlier run filled with so many and kept, see {@code revisit.test.keep}. */
    Optional<BusinessId> kept(int patients) {
        return kept(name(patients));
    }

    /** The business that an earlier run kept under this name. */
    Optional<BusinessId> kept(String name) {
        return jdbc.sql("SELECT MIN(b.id) FROM business b WHERE b.name = :name")
                .param("name", name)
                .query(Long.class)
                .optional()
                .map(BusinessId::new);
    }

    /** Lets a later run find the current business. */
    void remember(int patients) {
        remember(name(patients));
    }

    /** Lets a later run find the current business under this name. */
    void remember(String name) {
        jdbc.sql("UPDATE business SET name = :name WHERE id = :id")
                .param("name", name)
                .param("id", current.id().value())
                .update();
    }

    /** The id of the first doctor of the current business. */
    long names() {
        return sql.sql("SELECT MIN(d.id) FROM doctor d WHERE d.business_id = :business")
                .query(Long.class)
                .single();
    }

    private static String name(int patients) {
        return "Клиника на " + patients;
    }

    /** A doctor or a direction, with the tag of it under the same id. */
    void name(String table, String kind, long id, String name) {
        sql.sql("INSERT INTO " + table + " (business_id, id, name, name_key) VALUES (:business, :id, :name, :name)")
                .param("id", id)
                .param("name", name)
                .update();
        sql.sql("""
                        INSERT INTO tag (business_id, id, kind, name, name_key, %1$s_id)
                        VALUES (:business, :id, :kind, :name, :name, :id)""".formatted(table))
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .update();
    }

    private void chunk(long names, int offset, int size) {
        long first = ids.reserve(size);
        run(PATIENTS, names, first, offset, size, 0, 0);
        for (int no = 0; no < 3; no++) {
            run(VISITS, names, first, offset, size, no, ids.reserve(size));
        }
        for (String statement : new String[] {
            SUMMARIES, TAGS.formatted("doctor_id"), TAGS.formatted("direction_id"), CATEGORY, DIGITIZATIONS
        }) {
            run(statement, names, first, offset, size, 0, 0);
        }
    }

    private void run(String statement, long names, long first, int offset, int size, int no, long firstVisit) {
        var spec = sql.sql(statement).param("first", first).param("chunk", size);
        if (statement.contains(":offset")) {
            spec = spec.param("offset", offset);
        }
        if (statement.contains(":names")) {
            spec = spec.param("names", names);
        }
        if (statement.contains(":no")) {
            spec = spec.param("no", no);
        }
        if (statement.contains(":firstVisit")) {
            spec = spec.param("firstVisit", firstVisit);
        }
        spec.update();
    }
}
