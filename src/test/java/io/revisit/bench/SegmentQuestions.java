package io.revisit.bench;

import io.revisit.bench.SegmentBase.Names;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.TagKind;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.HasTagOfKind;
import io.revisit.segment.condition.InFamily;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.MainDoctorIs;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.RandomShare;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.Referrals;
import io.revisit.segment.condition.TagSet;
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import io.revisit.segment.condition.Visits;
import java.util.ArrayList;
import java.util.List;

/**
 * Thirty conditions that clinics ask for, and the SQL that a person who knows the tables would write for each: in several forms, of
 * which the quickest on a server is the measure there. All of it is about 2026-10-31.
 */
final class SegmentQuestions {

    /** One question; the SQL gives the number. */
    record Question(String name, Group tree, List<String> byHand) {}

    static final String TODAY = "'2026-10-31'";

    private static final String NOBODY_GONE =
            "AND NOT EXISTS (SELECT 1 FROM patient g WHERE g.business_id = :business AND g.gone = TRUE AND g.id = %s)";
    private static final String STAYED = "JOIN patient p ON p.business_id = :business AND p.id = %s AND p.gone = FALSE";
    private static final String BASE =
            "SELECT COUNT(*) FROM patient p WHERE p.business_id = :business AND p.gone = FALSE";
    private static final String HELD = "v.status = 'COMPLETED' AND v.reversed = FALSE";
    private static final String NONE_PLANNED = """
            NOT EXISTS (SELECT 1 FROM visit n WHERE n.business_id = :business AND n.patient_id = s.patient_id
                AND n.status = 'PLANNED' AND n.visit_day >= %s)""".formatted(TODAY);
    private static final String WHO_PLANNED = """
            (SELECT n.patient_id FROM visit n FORCE INDEX (visit_day_idx)
             WHERE n.business_id = :business AND n.visit_day >= %s AND n.status = 'PLANNED')""".formatted(TODAY);

    private final Names names;
    private final long segment;
    private final List<Question> all = new ArrayList<>();

    private SegmentQuestions(Names names, long segment) {
        this.names = names;
        this.segment = segment;
    }

    /** @param segment the id of a saved segment: {@link #saved} */
    static List<Question> all(Names names, long segment) {
        var questions = new SegmentQuestions(names, segment);
        questions.tags();
        questions.summaries();
        questions.visits();
        questions.people();
        questions.rows();
        questions.groups();
        return List.copyOf(questions.all);
    }

    /** What the saved segment asks. */
    static Group saved(Names names) {
        return Group.all(new LastVisit(new DateTest.MoreThanDaysAgo(180)), hasTag(names.category(2)));
    }

    /** The bare count of the index that a single tag is compared with. */
    static String bareIndex(Names names) {
        return "SELECT COUNT(*) FROM patient_tag t FORCE INDEX (patient_tag_tag) WHERE t.business_id = :business AND t.tag_id = "
                + names.category(1);
    }

    private void ask(String name, Group tree, String... byHand) {
        all.add(new Question(name, tree, List.of(byHand)));
    }

    private static HasTag hasTag(Long... tags) {
        return new HasTag(Match.ANY, List.of(tags));
    }

    private void tags() {
        singleTag("tag of 20 %", names.category(1));
        singleTag("tag of 0.1 %", names.category(5));
        long a = names.doctor(2);
        long b = names.doctor(5);
        long c = names.doctor(9);
        String tagged = "t.business_id = :business AND t.tag_id IN (%d, %d, %d)".formatted(a, b, c);
        ask(
                "any of 3 tags",
                Group.all(hasTag(a, b, c)),
                "SELECT COUNT(DISTINCT t.patient_id) FROM patient_tag t WHERE " + tagged + " "
                        + NOBODY_GONE.formatted("t.patient_id"),
                distinctLessGone("t.patient_id", "patient_tag t FORCE INDEX (patient_tag_tag)", tagged),
                "SELECT COUNT(*) FROM patient p WHERE p.business_id = :business AND p.gone = FALSE AND p.id IN "
                        + "(SELECT t.patient_id FROM patient_tag t WHERE " + tagged + ")");
        a = names.category(0);
        b = names.doctor(0);
        String both =
                "FROM patient_tag t JOIN patient_tag u ON u.business_id = :business AND u.patient_id = t.patient_id AND u.tag_id = "
                        + b + " %s WHERE t.business_id = :business AND t.tag_id = " + a + " ";
        ask(
                "all of 2 tags",
                Group.all(new HasTag(Match.ALL, List.of(a, b))),
                "SELECT COUNT(*) " + both.formatted("") + NOBODY_GONE.formatted("t.patient_id"),
                "SELECT COUNT(*) " + both.formatted(STAYED.formatted("t.patient_id")),
                """
                SELECT COUNT(*) FROM (SELECT t.patient_id FROM patient_tag t
                    WHERE t.business_id = :business AND t.tag_id IN (%d, %d) %s
                    GROUP BY t.patient_id HAVING COUNT(*) = 2) x""".formatted(a, b, NOBODY_GONE.formatted("t.patient_id")));
        b = names.category(1);
        tagged = "t.business_id = :business AND t.tag_id IN (%d, %d)".formatted(a, b);
        ask(
                "none of 2 tags",
                Group.all(new HasTag(Match.NONE, List.of(a, b))),
                "SELECT (" + BASE + ") - (SELECT COUNT(DISTINCT t.patient_id) FROM patient_tag t WHERE " + tagged + " "
                        + NOBODY_GONE.formatted("t.patient_id") + ")",
                BASE + " AND NOT EXISTS (SELECT 1 FROM patient_tag t WHERE t.patient_id = p.id AND " + tagged + ")",
                BASE + " AND p.id NOT IN (SELECT t.patient_id FROM patient_tag t WHERE " + tagged + ")");
        tagged = "t.business_id = :business AND t.tag_id = " + a + " AND t.set_at >= '2025-10-30 21:00:00' "
                + "AND t.set_at < '2026-10-31 21:00:00'";
        ask(
                "tag set within a year",
                Group.all(new TagSet(Match.ANY, List.of(a), new DateTest.WithinLastDays(365), null)),
                "SELECT COUNT(*) FROM patient_tag t WHERE " + tagged + " " + NOBODY_GONE.formatted("t.patient_id"),
                lessGone("t.patient_id", "patient_tag t", tagged),
                "SELECT COUNT(*) FROM patient_tag t IGNORE INDEX (patient_tag_tag) WHERE " + tagged + " "
                        + NOBODY_GONE.formatted("t.patient_id"));
        tagged =
                "t.business_id = :business AND t.tag_id IN (SELECT k.id FROM tag k WHERE k.business_id = :business AND "
                        + "k.kind = 'STATUS')";
        ask(
                "tag of the kind status",
                Group.all(new HasTagOfKind(TagKind.STATUS, true)),
                "SELECT COUNT(DISTINCT t.patient_id) FROM patient_tag t WHERE " + tagged + " "
                        + NOBODY_GONE.formatted("t.patient_id"),
                distinctLessGone("t.patient_id", "patient_tag t", tagged));
    }

    private void singleTag(String name, long tag) {
        String tagged = "t.business_id = :business AND t.tag_id = " + tag;
        ask(
                name,
                Group.all(hasTag(tag)),
                lessGone("t.patient_id", "patient_tag t FORCE INDEX (patient_tag_tag)", tagged),
                "SELECT COUNT(*) FROM patient_tag t WHERE " + tagged + " " + NOBODY_GONE.formatted("t.patient_id"),
                "SELECT COUNT(*) FROM patient_tag t " + STAYED.formatted("t.patient_id") + " WHERE " + tagged);
    }

    /** All of them, and off those who are gone: a few, whom an index holds together. */
    private static String lessGone(String patient, String table, String which) {
        return counted("COUNT(*)", patient, table, which);
    }

    private static String distinctLessGone(String patient, String table, String which) {
        return counted("COUNT(DISTINCT " + patient + ")", patient, table, which);
    }

    private static String counted(String count, String patient, String table, String which) {
        return """
                SELECT (SELECT %1$s FROM %2$s WHERE %3$s)
                     - (SELECT %1$s FROM patient g JOIN %2$s ON %4$s = g.id AND %3$s
                        WHERE g.business_id = :business AND g.gone = TRUE)""".formatted(count, table, which, patient);
    }

    private void summaries() {
        summary(
                "main doctor",
                Group.all(new MainDoctorIs(Choice.IS, List.of(names.doctor(3), names.doctor(8)))),
                "s.main_doctor_id IN (%d, %d)".formatted(names.doctor(3), names.doctor(8)));
        summary(
                "last visit more than 180 days ago",
                Group.all(new LastVisit(new DateTest.MoreThanDaysAgo(180))),
                "s.last_visit_on < " + TODAY + " - INTERVAL 180 DAY");
        summary(
                "last visit 60 to 30 days ago",
                Group.all(new LastVisit(new DateTest.DaysAgo(60, 30))),
                "s.last_visit_on BETWEEN %1$s - INTERVAL 60 DAY AND %1$s - INTERVAL 30 DAY".formatted(TODAY));
        summary("exactly one visit", Group.all(new VisitCount(NumberTest.of(NumberOperator.EQUAL, 1))), "s.visits = 1");
        summary(
                "recall overdue",
                Group.all(new Recall(List.of(), new DateTest.MoreThanDaysAgo(0))),
                "s.recall_on < " + TODAY);
    }

    private void summary(String name, Group tree, String which) {
        String where = "s.business_id = :business AND " + which;
        ask(
                name,
                tree,
                "SELECT COUNT(*) FROM patient_summary s WHERE " + where + " " + NOBODY_GONE.formatted("s.patient_id"),
                lessGone("s.patient_id", "patient_summary s", where),
                "SELECT COUNT(*) FROM patient_summary s " + STAYED.formatted("s.patient_id") + " WHERE " + where);
    }

    private void visits() {
        String chosen = "v.business_id = :business AND " + HELD
                + " AND v.doctor_id IN (%d, %d) AND v.direction_id = %d"
                        .formatted(names.doctor(1), names.doctor(2), names.direction(0))
                + " AND v.visit_day BETWEEN %1$s - INTERVAL 365 DAY AND %1$s".formatted(TODAY);
        String paid = "SELECT COUNT(*) FROM (SELECT v.patient_id FROM visit v %s WHERE " + chosen + " "
                + NOBODY_GONE.formatted("v.patient_id") + " GROUP BY v.patient_id HAVING SUM(v.net) >= 20000) x";
        ask(
                "paid 20,000 in a year to 2 doctors by a direction",
                Group.all(new Visits(
                        new VisitSelection(
                                VisitState.COMPLETED,
                                List.of(names.doctor(1), names.doctor(2)),
                                List.of(names.direction(0)),
                                List.of(),
                                null,
                                new DateTest.WithinLastDays(365),
                                null),
                        new VisitMeasure.Paid(NumberTest.of(NumberOperator.AT_LEAST, 20_000)))),
                paid.formatted(""),
                paid.formatted("FORCE INDEX (visit_doctor)"),
                paid.formatted("IGNORE INDEX (visit_doctor, visit_direction, visit_day_idx, visit_patient)"));
        notSeenAfter();
        planned();
        recallByDirection();
    }

    private void notSeenAfter() {
        String seen = "v.business_id = :business AND " + HELD + " AND v.doctor_id = " + names.doctor(1);
        String later = "w.business_id = :business AND w.status = 'COMPLETED' AND w.reversed = FALSE AND w.doctor_id = "
                + names.doctor(2);
        ask(
                "saw one doctor and not another afterwards",
                Group.all(new NotSeenAfter(byDoctor(names.doctor(1)), byDoctor(names.doctor(2)))),
                """
                SELECT COUNT(DISTINCT v.patient_id) FROM visit v FORCE INDEX (visit_doctor)
                WHERE %s %s AND NOT EXISTS (SELECT 1 FROM visit w FORCE INDEX (visit_doctor)
                    WHERE %s AND w.patient_id = v.patient_id AND w.starts_at > v.starts_at)""".formatted(seen, NOBODY_GONE.formatted("v.patient_id"), later),
                """
                SELECT COUNT(*) FROM (
                    SELECT v.patient_id, MAX(v.starts_at) AS at FROM visit v WHERE %s GROUP BY v.patient_id) a
                LEFT JOIN (SELECT w.patient_id, MAX(w.starts_at) AS at FROM visit w WHERE %s GROUP BY w.patient_id) b
                    ON b.patient_id = a.patient_id
                WHERE (b.at IS NULL OR b.at <= a.at) %s""".formatted(seen, later, NOBODY_GONE.formatted("a.patient_id")),
                """
                SELECT COUNT(*) FROM (
                    SELECT v.patient_id FROM visit v
                    WHERE v.business_id = :business AND %s AND v.doctor_id IN (%d, %d) %s
                    GROUP BY v.patient_id
                    HAVING MAX(CASE WHEN v.doctor_id = %2$d THEN v.starts_at END) >=
                        COALESCE(MAX(CASE WHEN v.doctor_id = %3$d THEN v.starts_at END), '1000-01-01')) x""".formatted(HELD, names.doctor(1), names.doctor(2), NOBODY_GONE.formatted("v.patient_id")));
    }

    private static VisitSelection byDoctor(long doctor) {
        return new VisitSelection(VisitState.COMPLETED, List.of(doctor), List.of(), List.of(), null, null, null);
    }

    private void planned() {
        String ahead = "v.business_id = :business AND v.visit_day >= " + TODAY + " AND v.status = 'PLANNED'";
        ask(
                "planned visit",
                Group.all(new PlannedVisit(true)),
                "SELECT COUNT(DISTINCT v.patient_id) FROM visit v WHERE " + ahead + " "
                        + NOBODY_GONE.formatted("v.patient_id"),
                distinctLessGone("v.patient_id", "visit v", ahead),
                BASE + " AND p.id IN (SELECT v.patient_id FROM visit v WHERE " + ahead + ")");
    }

    private void recallByDirection() {
        String due = """
                SELECT COUNT(*) FROM (
                    SELECT v.patient_id FROM visit v %%s
                    WHERE v.business_id = :business AND v.direction_id = %d AND (v.status = 'PLANNED' OR (%s)) %s
                    GROUP BY v.patient_id
                    HAVING GREATEST(MAX(CASE WHEN %2$s THEN v.visit_day END) + INTERVAL 6 MONTH,
                        COALESCE(MAX(CASE WHEN v.status = 'PLANNED' THEN v.visit_day END), '1000-01-01')) < %s) x""".formatted(names.direction(3), HELD, NOBODY_GONE.formatted("v.patient_id"), TODAY);
        ask(
                "recall by a direction overdue",
                Group.all(new Recall(List.of(names.direction(3)), new DateTest.MoreThanDaysAgo(0))),
                due.formatted("FORCE INDEX (visit_direction)"),
                due.formatted("IGNORE INDEX (visit_doctor, visit_direction, visit_day_idx, visit_patient)"));
    }

    private void people() {
        ask(
                "birthday within 7 days",
                Group.all(new BirthdayWithin(7)),
                BASE + " AND p.birth_day BETWEEN 1031 AND 1107",
                lessGone("p.id", "patient p", "p.business_id = :business AND p.birth_day BETWEEN 1031 AND 1107"));
        ask(
                "from 30 to 45 years old",
                Group.all(new Age(NumberTest.between(30, 45))),
                BASE + " AND p.birth_date > '1980-10-31' AND p.birth_date <= '1996-10-31'",
                "SELECT COUNT(*) FROM patient p IGNORE INDEX (patient_search_name, patient_card_order) WHERE p.business_id = :business "
                        + "AND p.gone = FALSE AND p.birth_date > '1980-10-31' AND p.birth_date <= '1996-10-31'");
        ask(
                "a tenth of the base by lot",
                Group.all(new RandomShare("a", 0, 10)),
                BASE + " AND CRC32(CONCAT('a:', p.id)) % 100 < 10",
                """
                SELECT COUNT(*) FROM patient_summary s WHERE s.business_id = :business
                  AND CRC32(CONCAT('a:', s.patient_id)) % 100 < 10
                """ + NOBODY_GONE.formatted("s.patient_id"));
        String came = "r.business_id = :business AND r.gone = FALSE AND r.referrer_id IS NOT NULL";
        ask(
                "brought somebody who came",
                Group.all(new Referrals(true, NumberTest.of(NumberOperator.AT_LEAST, 1))),
                """
                SELECT COUNT(DISTINCT r.referrer_id) FROM patient r
                JOIN patient_summary z ON z.business_id = :business AND z.patient_id = r.id AND z.visits > 0
                WHERE %s %s""".formatted(came, NOBODY_GONE.formatted("r.referrer_id")),
                BASE + " " + """
                 AND p.id IN (SELECT r.referrer_id FROM patient r
                    JOIN patient_summary z ON z.business_id = :business AND z.patient_id = r.id AND z.visits > 0
                    WHERE %s)""".formatted(came));
    }

    private void rows() {
        ofRows(
                "joined the programme within 90 days",
                Group.all(new Digitized(true, new DateTest.WithinLastDays(90))),
                "digitization",
                "r.digitized_on BETWEEN %1$s - INTERVAL 90 DAY AND %1$s".formatted(TODAY));
        ofRows(
                "consent to advertising by SMS",
                Group.all(new Consent(ConsentChannel.SMS, ConsentPurpose.MARKETING, true)),
                "consent",
                "r.channel = 'SMS' AND r.purpose = 'MARKETING' AND r.given = TRUE");
        ofRows(
                "an option of an own field",
                Group.all(new CustomFieldIs(names.field(0), new FieldTest.OneOf(Choice.IS, List.of(names.option(1))))),
                "custom_value",
                "r.field_id = %d AND r.option_id = %d".formatted(names.field(0), names.option(1)));
        ofRows("in a family", Group.all(new InFamily(true)), "household_member", "TRUE");
        String sent = "r.business_id = :business AND r.channel = 'SMS' AND r.sent_at >= '2026-08-01 21:00:00' "
                + "AND r.sent_at < '2026-10-31 21:00:00'";
        ask(
                "got an SMS within 90 days",
                Group.all(new Messaged(true, MessageEvent.SENT, ConsentChannel.SMS, new DateTest.WithinLastDays(90))),
                "SELECT COUNT(DISTINCT r.patient_id) FROM message r WHERE " + sent + " "
                        + NOBODY_GONE.formatted("r.patient_id"),
                distinctLessGone("r.patient_id", "message r", sent),
                BASE + " AND EXISTS (SELECT 1 FROM message r WHERE r.patient_id = p.id AND " + sent + ")");
    }

    /** Of a table with at most one such row a patient. */
    private void ofRows(String name, Group tree, String table, String which) {
        String where = "r.business_id = :business AND " + which;
        ask(
                name,
                tree,
                "SELECT COUNT(*) FROM " + table + " r WHERE " + where + " " + NOBODY_GONE.formatted("r.patient_id"),
                lessGone("r.patient_id", table + " r", where),
                "SELECT COUNT(*) FROM " + table + " r " + STAYED.formatted("r.patient_id") + " WHERE " + where);
    }

    private void groups() {
        inSegment();
        orthodontics();
        quietOnes();
        goodOnes();
        reachable();
    }

    private void inSegment() {
        String tagged = """
                FROM patient_tag t
                JOIN patient_summary s ON s.business_id = :business AND s.patient_id = t.patient_id
                WHERE t.business_id = :business AND t.tag_id = %d AND s.last_visit_on < %s - INTERVAL 180 DAY
                """.formatted(names.category(2), TODAY);
        ask(
                "in a segment and without a phone",
                Group.all(new InSegment(true, segment), new io.revisit.segment.condition.HasPhone(false)),
                "SELECT COUNT(*) " + tagged + """
                  AND EXISTS (SELECT 1 FROM patient p WHERE p.business_id = :business AND p.id = t.patient_id
                      AND p.phone IS NULL AND p.gone = FALSE)""",
                """
                SELECT COUNT(*) FROM patient p
                JOIN patient_tag t ON t.business_id = :business AND t.patient_id = p.id AND t.tag_id = %d
                JOIN patient_summary s ON s.business_id = :business AND s.patient_id = p.id
                WHERE p.business_id = :business AND p.phone IS NULL AND p.gone = FALSE
                  AND s.last_visit_on < %s - INTERVAL 180 DAY""".formatted(names.category(2), TODAY));
    }

    /** The example of issue 4. */
    private void orthodontics() {
        String seen = """
                SELECT v.patient_id FROM visit v %%s
                WHERE v.business_id = :business AND v.direction_id = %d AND %s""".formatted(names.direction(6), HELD);
        String agreed = """
                JOIN consent c ON c.business_id = :business AND c.patient_id = s.patient_id AND c.channel = 'SMS'
                    AND c.purpose = 'MARKETING' AND c.given = TRUE""";
        String rest = "WHERE s.business_id = :business AND s.last_visit_on < %s - INTERVAL 180 DAY %s"
                .formatted(TODAY, NOBODY_GONE.formatted("s.patient_id"));
        ask(
                "orthodontics, not seen for half a year, nothing planned, consent",
                Group.all(
                        new DirectionVisited(Match.ANY, List.of(names.direction(6))),
                        new LastVisit(new DateTest.MoreThanDaysAgo(180)),
                        new PlannedVisit(false),
                        new Consent(ConsentChannel.SMS, ConsentPurpose.MARKETING, true)),
                "SELECT COUNT(*) FROM ("
                        + seen.formatted("FORCE INDEX (visit_direction)").replace("SELECT v", "SELECT DISTINCT v")
                        + ") d JOIN patient_summary s ON s.business_id = :business AND s.patient_id = d.patient_id "
                        + agreed + " " + rest + " AND " + NONE_PLANNED,
                "SELECT COUNT(*) FROM patient_summary s " + agreed + " " + rest + " AND " + NONE_PLANNED
                        + " AND s.patient_id IN (" + seen.formatted("") + ")",
                "SELECT COUNT(*) FROM ("
                        + seen.formatted("FORCE INDEX (visit_direction)").replace("SELECT v", "SELECT DISTINCT v")
                        + ") d JOIN patient_summary s ON s.business_id = :business AND s.patient_id = d.patient_id "
                        + agreed + " " + rest + " AND s.patient_id NOT IN " + WHO_PLANNED);
    }

    private void quietOnes() {
        String old = "s.business_id = :business AND s.last_visit_on < " + TODAY + " - INTERVAL 180 DAY";
        String carries = "t.business_id = :business AND t.tag_id = " + names.category(0);
        String got =
                "m.business_id = :business AND m.sent_at >= '2026-09-30 21:00:00' AND m.sent_at < '2026-10-31 21:00:00'";
        ask(
                "not seen for half a year, none of: planned, tagged, written to",
                Group.all(
                        new LastVisit(new DateTest.MoreThanDaysAgo(180)),
                        Group.none(
                                new PlannedVisit(true),
                                hasTag(names.category(0)),
                                new Messaged(true, MessageEvent.SENT, null, new DateTest.WithinLastDays(30)))),
                "SELECT COUNT(*) FROM patient_summary s WHERE " + old + " " + NOBODY_GONE.formatted("s.patient_id")
                        + " AND "
                        + NONE_PLANNED
                        + " AND NOT EXISTS (SELECT 1 FROM patient_tag t WHERE t.patient_id = s.patient_id AND "
                        + carries + ") AND NOT EXISTS (SELECT 1 FROM message m WHERE m.patient_id = s.patient_id AND "
                        + got
                        + ")",
                "SELECT COUNT(*) FROM patient_summary s WHERE " + old + " " + NOBODY_GONE.formatted("s.patient_id")
                        + " AND s.patient_id NOT IN " + WHO_PLANNED
                        + " AND s.patient_id NOT IN (SELECT t.patient_id FROM patient_tag t WHERE " + carries
                        + ") AND s.patient_id NOT IN (SELECT m.patient_id FROM message m WHERE m.patient_id IS NOT NULL AND "
                        + got + ")",
                """
                SELECT COUNT(*) FROM patient_summary s
                LEFT JOIN (SELECT t.patient_id FROM patient_tag t WHERE %s
                    UNION SELECT m.patient_id FROM message m WHERE %s
                    UNION SELECT n.patient_id FROM visit n WHERE n.business_id = :business AND n.visit_day >= %s
                        AND n.status = 'PLANNED'
                    UNION SELECT g.id FROM patient g WHERE g.business_id = :business AND g.gone = TRUE) o
                    ON o.patient_id = s.patient_id
                WHERE %s AND o.patient_id IS NULL""".formatted(carries, got, TODAY, old));
    }

    private void goodOnes() {
        String tag = "SELECT t.patient_id AS id FROM patient_tag t WHERE t.business_id = :business AND t.tag_id = "
                + names.category(2);
        String joined = "SELECT d.patient_id FROM digitization d WHERE d.business_id = :business";
        String much = "SELECT a.patient_id FROM patient_summary a WHERE a.business_id = :business AND a.net >= 100000";
        String often = "SELECT b.patient_id FROM patient_summary b WHERE b.business_id = :business AND b.visits >= 5";
        ask(
                "at least 2 of: tag, paid 100,000, 5 visits, in the programme",
                Group.atLeast(
                        2,
                        hasTag(names.category(2)),
                        new PaidTotal(NumberTest.of(NumberOperator.AT_LEAST, 100_000)),
                        new VisitCount(NumberTest.of(NumberOperator.AT_LEAST, 5)),
                        new Digitized(true, null)),
                """
                SELECT COUNT(*) FROM (SELECT u.id FROM (%s UNION ALL %s UNION ALL %s UNION ALL %s) u
                    GROUP BY u.id HAVING COUNT(*) >= 2) x
                WHERE TRUE %s""".formatted(tag, joined, much, often, NOBODY_GONE.formatted("x.id")),
                """
                SELECT COUNT(*) FROM patient_summary s
                LEFT JOIN patient_tag t ON t.business_id = :business AND t.patient_id = s.patient_id AND t.tag_id = %d
                LEFT JOIN digitization d ON d.business_id = :business AND d.patient_id = s.patient_id
                WHERE s.business_id = :business AND (s.net >= 100000) + (s.visits >= 5) + (t.patient_id IS NOT NULL)
                    + (d.patient_id IS NOT NULL) >= 2 %s""".formatted(names.category(2), NOBODY_GONE.formatted("s.patient_id")));
    }

    private void reachable() {
        String tag = "SELECT t.patient_id AS id FROM patient_tag t WHERE t.business_id = :business AND t.tag_id = "
                + names.category(3);
        String doctor =
                "SELECT a.patient_id FROM patient_summary a WHERE a.business_id = :business AND a.main_doctor_id = "
                        + names.doctor(12);
        String often = "SELECT b.patient_id FROM patient_summary b WHERE b.business_id = :business AND b.visits >= 9";
        ask(
                "any of: tag, main doctor, 9 visits",
                Group.any(
                        hasTag(names.category(3)),
                        new MainDoctorIs(Choice.IS, List.of(names.doctor(12))),
                        new VisitCount(NumberTest.of(NumberOperator.AT_LEAST, 9))),
                "SELECT COUNT(*) FROM (%s UNION %s UNION %s) u WHERE TRUE %s"
                        .formatted(tag, doctor, often, NOBODY_GONE.formatted("u.id")),
                """
                SELECT COUNT(*) FROM patient_summary s
                LEFT JOIN patient_tag t ON t.business_id = :business AND t.patient_id = s.patient_id AND t.tag_id = %d
                WHERE s.business_id = :business
                  AND (t.patient_id IS NOT NULL OR s.main_doctor_id = %d OR s.visits >= 9) %s""".formatted(names.category(3), names.doctor(12), NOBODY_GONE.formatted("s.patient_id")));
    }
}
