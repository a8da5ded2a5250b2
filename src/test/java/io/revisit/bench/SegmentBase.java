package io.revisit.bench;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills the current business with made-up patients of a kind that segments are asked for: doctors, directions and tags of very
 * different sizes, some patients with a dozen visits and some with none, three visits and four tags each on average, consents,
 * messages, referrals, families and fields of the clinic's own. All draws are checksums of numbers, so every server gets the same.
 */
@Component
class SegmentBase {

    static final int DOCTORS = 20;
    static final int DIRECTIONS = 10;
    /** Shares in thousandths of the patients. */
    static final List<Integer> CATEGORIES = List.of(400, 200, 100, 50, 10, 1);

    private static final int STATUSES = 5;
    private static final int MOST_VISITS = 12;
    private static final int FIRST_CATEGORY = 200;
    private static final int FIRST_STATUS = 220;
    private static final int FIRST_FIELD = 230;
    private static final int FIRST_OPTION = 240;
    private static final String RARELY =
            "INTERVAL(%s, 150, 270, 370, 460, 540, 610, 670, 725, 775, 820, 860, 895, 925, 950,"
                    + " 970, 982, 990, 996, 999)";
    private static final String IN_TENTHS = "INTERVAL(%s, 300, 500, 650, 760, 840, 900, 950, 980, 995)";

    private static final String PATIENTS = """
            INSERT INTO patient (business_id, id, card_number, surname, given_name, patronymic, search_name, match_key,
                phone, phone_tail, email, birth_date, birth_day, sex, source, address, referrer_id, created_at, merged_into)
            SELECT :business, :first + q.no, CONCAT('К-', q.no), q.surname, q.given, q.patronymic,
                   REPLACE(LOWER(CONCAT(q.surname, ' ', q.given, ' ', q.patronymic)), 'ё', 'е'),
                   REPLACE(LOWER(CONCAT(q.surname, '|', q.given)), 'ё', 'е'),
                   IF(%1$s < 95, q.phone, NULL), IF(%1$s < 95, REVERSE(SUBSTRING(q.phone, 2)), NULL),
                   IF(%2$s < 50, CONCAT('p', q.no, '@example.org'), NULL),
                   q.birth, MONTH(q.birth) * 100 + DAY(q.birth), IF(%3$s < 60, 'FEMALE', 'MALE'),
                   ELT(%4$s + 1, 'Сайт', 'Рекомендация', 'Карты', 'Вывеска', NULL, NULL),
                   IF(%5$s < 40, CONCAT('ул. Мира, ', q.no), NULL),
                   IF(%6$s < 12, :first + MOD(CRC32(CONCAT('brought', q.no)), :patients), NULL),
                   '2023-01-01' + INTERVAL %7$s DAY, IF(%8$s < 3, :first, NULL)
            FROM (
                %9$s
            ) q
            """.formatted(
                    draw("phone", "q.no", 100),
                    draw("email", "q.no", 100),
                    draw("sex", "q.no", 100),
                    draw("source", "q.no", 6),
                    draw("address", "q.no", 100),
                    draw("referred", "q.no", 100),
                    draw("added", "q.no", 1390),
                    draw("gone", "q.no", 1000),
                    LargeBase.PEOPLE);

    private static final String VISITS = """
            INSERT INTO visit (business_id, id, patient_id, starts_at, visit_day, status, doctor_id, direction_id, gross,
                refunded, net, reversed, counted, repeated, paid_day, created_at)
            SELECT :business, :firstVisit + w.k * %1$d + w.n, :first + w.no, w.visit_day + INTERVAL 9 HOUR, w.visit_day,
                   w.status, :names + w.doctor, :names + 100 + w.direction, w.gross, IF(w.reversed, w.gross, 0),
                   IF(w.reversed, 0, w.gross), w.reversed, w.held AND NOT w.reversed,
                   w.held AND NOT w.reversed AND w.k + 1 < w.visits, w.held AND NOT w.reversed, w.visit_day
            FROM (
                SELECT u.*, u.status = 'COMPLETED' AS held, u.status = 'COMPLETED' AND %2$s = 0 AS reversed
                FROM (
                    SELECT q.*,
                           CASE WHEN q.visit_day > '2026-10-31' THEN 'PLANNED' WHEN %3$s < 88 THEN 'COMPLETED'
                                WHEN %3$s < 95 THEN 'CANCELLED' ELSE 'NO_SHOW' END AS status,
                           IF(%4$s < 70, %5$s, %6$s) AS doctor, IF(%4$s < 70, %7$s, %8$s) AS direction,
                           500 * (2 + %9$s) * IF(%10$s = 0, 6, 1) AS gross
                    FROM (
                        SELECT r.n, r.no, k.d AS k, r.visits, CONCAT(r.no, '-', k.d) AS at,
                               DATE('2026-11-20') - INTERVAL (FLOOR(POW(r.latest / 1000, 2) * 1100) + k.d * (20 + r.pace)) DAY
                                   AS visit_day
                        FROM (
                            SELECT x.n, :offset + x.n AS no, %11$s AS latest, %12$s AS pace,
                                   ELT(1 + INTERVAL(%13$s, 15, 40, 55, 70, 80, 85, 90, 93, 96, 98), 0, 1, 2, 3, 4, 5, 6, 9,
                                       10, 11, 12) + 0 AS visits
                            FROM %14$s
                            WHERE x.n < :chunk
                        ) r
                        JOIN (%15$s) k ON k.d < r.visits
                    ) q
                ) u
            ) w
            """.formatted(
                    LargeBase.CHUNK,
                    draw("refund", "u.at", 100),
                    draw("state", "q.at", 100),
                    draw("home", "q.at", 100),
                    RARELY.formatted(draw("doctor", "q.no", 1000)),
                    RARELY.formatted(draw("other", "q.at", 1000)),
                    IN_TENTHS.formatted(draw("direction", "q.no", 1000)),
                    IN_TENTHS.formatted(draw("elsewhere", "q.at", 1000)),
                    draw("price", "q.at", 60),
                    draw("large", "q.at", 20),
                    draw("latest", "(:offset + x.n)", 1000),
                    draw("pace", "(:offset + x.n)", 140),
                    draw("visits", "(:offset + x.n)", 100),
                    LargeBase.NUMBERS,
                    numbers(MOST_VISITS));

    private static final String SUMMARIES = """
            INSERT INTO patient_summary (business_id, patient_id, visits, paid_visits, first_visit_on, last_visit_on, gross,
                net, main_doctor_id, main_direction_id, recall_on, recall_direction_id)
            SELECT v.business_id, v.patient_id, SUM(v.counted), SUM(v.paid_day), MIN(v.visit_day), MAX(v.visit_day),
                   SUM(v.gross), SUM(v.net), MIN(v.doctor_id), MIN(v.direction_id), MAX(v.visit_day) + INTERVAL 6 MONTH,
                   MIN(v.direction_id)
            FROM visit v
            WHERE v.business_id = :business AND v.patient_id >= :first + :offset
              AND v.patient_id < :first + :offset + :chunk AND v.counted
            GROUP BY v.business_id, v.patient_id
            """;

    private static final String NEVER_CAME = "INSERT IGNORE INTO patient_summary (business_id, patient_id) "
            + "SELECT :business, :first + :offset + x.n FROM " + LargeBase.NUMBERS + " WHERE x.n < :chunk";

    private static final String VISIT_TAGS = """
            INSERT IGNORE INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_at)
            SELECT :business, v.patient_id, v.%s, TRUE, FALSE, v.created_at
            FROM visit v
            WHERE v.business_id = :business AND v.patient_id >= :first + :offset
              AND v.patient_id < :first + :offset + :chunk AND v.counted
            """;

    private static final String STATUS = rows(
            "patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_at)",
            ":names + %d + INTERVAL(%s, 450, 700, 850, 950), FALSE, TRUE, '2024-01-01' + INTERVAL %s DAY"
                    .formatted(
                            FIRST_STATUS,
                            draw("which", "(:offset + x.n)", 1000),
                            draw("since", "(:offset + x.n)", 1030)),
            "status",
            550);

    private static final List<String> OTHERS = List.of(
            STATUS,
            rows(
                    "digitization (business_id, patient_id, at, digitized_on, channel, imported)",
                    "'2026-01-01', DATE('2025-01-01') + INTERVAL %s DAY, 'DESK', FALSE"
                            .formatted(draw("joined", "(:offset + x.n)", 660)),
                    "digitized",
                    450),
            consent("SMS", "MARKETING", 600),
            consent("EMAIL", "MARKETING", 300),
            consent("SMS", "SERVICE", 500),
            message(0, "SMS", 550),
            message(1, "EMAIL", 250),
            message(2, "SMS", 150),
            rows("household_member (business_id, patient_id, household_id, holder)", ":first, FALSE", "family", 200),
            value(0, "option_id", ":names + " + FIRST_OPTION + " + " + draw("option", "(:offset + x.n)", 3), 300),
            value(1, "number_value", draw("number", "(:offset + x.n)", 500), 200),
            value(2, "day_value", "'2026-01-01' + INTERVAL " + draw("day", "(:offset + x.n)", 500) + " DAY", 100));

    private final JdbcClient jdbc;
    private final LargeBase base;
    private final TenantSql sql;
    private final Ids ids;

    SegmentBase(JdbcClient jdbc, LargeBase base, TenantSql sql, Ids ids) {
        this.jdbc = jdbc;
        this.base = base;
        this.sql = sql;
        this.ids = ids;
    }

    /** The ids of what conditions name. */
    record Names(long first) {
        long doctor(int rank) {
            return first + rank;
        }

        long direction(int rank) {
            return first + 100 + rank;
        }

        long category(int rank) {
            return first + FIRST_CATEGORY + rank;
        }

        long status(int rank) {
            return first + FIRST_STATUS + rank;
        }

        /** 0 has options, 1 holds numbers, 2 days. */
        long field(int no) {
            return first + FIRST_FIELD + no;
        }

        long option(int no) {
            return first + FIRST_OPTION + no;
        }
    }

    /** Adds so many patients. */
    Names fill(int patients) {
        Names names = new Names(ids.reserve(300));
        dictionaries(names);
        long first = ids.reserve(patients);
        for (int offset = 0; offset < patients; offset += LargeBase.CHUNK) {
            piece(names, first, offset, patients);
        }
        sql.sql("""
                DELETE g FROM patient p JOIN patient_tag g ON g.business_id = p.business_id AND g.patient_id = p.id
                WHERE p.business_id = :business AND p.gone = TRUE""").update();
        jdbc.sql("ANALYZE TABLE household_member, message, custom_value")
                .query()
                .listOfRows();
        return names;
    }

    /** Those of the current business. */
    Names names() {
        return new Names(base.names());
    }

    private void dictionaries(Names names) {
        for (int i = 0; i < DOCTORS; i++) {
            base.name("doctor", "DOCTOR", names.doctor(i), "Доктор " + i);
        }
        for (int i = 0; i < DIRECTIONS; i++) {
            base.name("direction", "DIRECTION", names.direction(i), "Направление " + i);
        }
        sql.sql("UPDATE direction d SET d.recall_months = 6 WHERE d.business_id = :business")
                .update();
        for (int i = 0; i < CATEGORIES.size(); i++) {
            tag("CATEGORY", names.category(i), "Категория " + i);
        }
        for (int i = 0; i < STATUSES; i++) {
            tag("STATUS", names.status(i), "Статус " + i);
        }
        List<String> types = List.of("CHOICE", "NUMBER", "DATE");
        for (int i = 0; i < types.size(); i++) {
            sql.sql(
                            "INSERT INTO custom_field (business_id, id, name, name_key, type) VALUES (:business, :id, :type, :type, :type)")
                    .param("id", names.field(i))
                    .param("type", types.get(i))
                    .update();
            sql.sql(
                            "INSERT INTO custom_option (business_id, id, field_id, name, name_key) VALUES (:business, :id, :field, :name, :name)")
                    .param("id", names.option(i))
                    .param("field", names.field(0))
                    .param("name", "Вариант " + i)
                    .update();
        }
    }

    private void tag(String kind, long id, String name) {
        sql.sql("INSERT INTO tag (business_id, id, kind, name, name_key) VALUES (:business, :id, :kind, :name, :name)")
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .update();
    }

    private void piece(Names names, long first, int offset, int patients) {
        run(PATIENTS, names, first, offset, patients);
        run(VISITS, names, first, offset, patients);
        run(SUMMARIES, names, first, offset, patients);
        run(NEVER_CAME, names, first, offset, patients);
        run(VISIT_TAGS.formatted("doctor_id"), names, first, offset, patients);
        run(VISIT_TAGS.formatted("direction_id"), names, first, offset, patients);
        for (int i = 0; i < CATEGORIES.size(); i++) {
            run(category(i), names, first, offset, patients);
        }
        OTHERS.forEach(statement -> run(statement, names, first, offset, patients));
    }

    private void run(String statement, Names names, long first, int offset, int patients) {
        sql.sql(statement)
                .param("names", names.first())
                .param("first", first)
                .param("offset", offset)
                .param("chunk", Math.min(LargeBase.CHUNK, patients - offset))
                .param("patients", patients)
                .param("firstVisit", statement.contains(":firstVisit") ? ids.reserve(MOST_VISITS * LargeBase.CHUNK) : 0)
                .update();
    }

    private static String category(int rank) {
        return rows(
                "patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_at)",
                ":names + %d, FALSE, TRUE, '2024-01-01' + INTERVAL %s DAY"
                        .formatted(FIRST_CATEGORY + rank, draw("set" + rank, "(:offset + x.n)", 1030)),
                "category" + rank,
                CATEGORIES.get(rank));
    }

    private static String consent(String channel, String purpose, int share) {
        return rows(
                "consent (business_id, patient_id, channel, purpose, given, at)",
                "'%s', '%s', %s < 80, '2026-01-01'"
                        .formatted(channel, purpose, draw("given" + channel + purpose, "(:offset + x.n)", 100)),
                channel + purpose,
                share);
    }

    private static String message(int no, String channel, int share) {
        return rows(
                "message (business_id, patient_id, id, purpose, channel, transport, address, state,"
                        + " next_attempt_at, created_at, sent_at)",
                ":firstVisit + x.n, 'MARKETING', '%s', 'OUTBOX', 'a', 'SENT', '2026-01-01', '2026-01-01',"
                                .formatted(channel)
                        + " IF(%s < 95, '2025-11-01' + INTERVAL %s DAY, NULL)"
                                .formatted(
                                        draw("sent" + no, "(:offset + x.n)", 100),
                                        draw("when" + no, "(:offset + x.n)", 360)),
                "message" + no,
                share);
    }

    private static String value(int field, String column, String value, int share) {
        return rows(
                "custom_value (business_id, patient_id, field_id, " + column + ")",
                ":names + " + (FIRST_FIELD + field) + ", " + value,
                "field" + field,
                share);
    }

    /** A row for some thousandths of the patients. */
    private static String rows(String table, String values, String draw, int share) {
        return "INSERT INTO %s SELECT :business, :first + :offset + x.n, %s FROM %s WHERE x.n < :chunk AND %s < %d"
                .formatted(table, values, LargeBase.NUMBERS, draw(draw, "(:offset + x.n)", 1000), share);
    }

    /** A number from 0 up to the bound, the same for the same lot and number wherever it is drawn. */
    private static String draw(String lot, String no, int bound) {
        return "MOD(CRC32(CONCAT('%s', %s)), %d)".formatted(lot, no, bound);
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? "SELECT 0 AS d" : "SELECT " + i)
                .collect(Collectors.joining(" UNION ALL "));
    }
}
