package io.revisit.bench;

import static io.revisit.bench.BenchReport.middle;
import static io.revisit.bench.BenchReport.say;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.revisit.browser.Browser;
import io.revisit.dataimport.ImportId;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.security.Role;
import io.revisit.segment.SegmentAudience;
import io.revisit.segment.SegmentTemplate;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.TestBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What {@code ./bench} measures: medians of repeated calls after a warm-up, on the embedded MariaDB, in one run. */
@DatabaseTest
class Bench {

    private static final int WARM_UPS = 5;
    private static final int RUNS = 25;
    private static final int SCREEN_RUNS = 7;
    private static final String FIRST_BYTE = "performance.getEntriesByType('navigation')[0].responseStart";
    private static final String HEADING_SHOWN = """
            () => [...document.querySelectorAll('h1')].some(h => h.checkVisibility()) && performance.now()""";
    private static final int PAGE = 50;
    private static final int LARGE = 100_000;
    private static final int IMPORTED = 20_000;

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private Imports imports;

    @Autowired
    private PatientService patients;

    @Autowired
    private SegmentAudience audience;

    @Autowired
    private TenantSql sql;

    @Autowired
    private Ids ids;

    @LocalServerPort
    private int port;

    @Test
    void measure() throws IOException, InterruptedException {
        BusinessId clinic = clinics.openAsOwner();
        String owner = clinics.letIn(clinic, Role.OWNER, Locale.of("ru"));
        testBase.load(clinic, TestBase.CLINIC);
        measure("7 730 patients", owner);
        grow(LARGE);
        measure("100 000 patients", owner);
        imports();
    }

    private void measure(String size, String owner) throws IOException, InterruptedException {
        screens(size, owner);
        pagesAndCounts(size);
    }

    /** As Chromium sees them: until the first byte of the page, and until its heading shows. */
    private void screens(String size, String owner) {
        try (Browser browser = new Browser()) {
            Page page = browser.window(1440, ColorScheme.LIGHT);
            Browser.signIn(page, "http://localhost:" + port, owner);
            for (String screen : List.of("", "patients", "visits", "segments", "bonus")) {
                double[] firstByte = new double[SCREEN_RUNS];
                double[] heading = new double[SCREEN_RUNS];
                for (int run = -1; run < SCREEN_RUNS; run++) {
                    page.navigate("http://localhost:" + port + "/" + screen);
                    double shown = number(page.waitForFunction(HEADING_SHOWN).jsonValue());
                    if (run >= 0) {
                        firstByte[run] = number(page.evaluate(FIRST_BYTE));
                        heading[run] = shown;
                    }
                }
                say(size + ": /" + screen + ", first byte", middle(firstByte), "ms");
                say(size + ": /" + screen + ", heading shown", middle(heading), "ms");
            }
        }
    }

    private static double number(Object measured) {
        return ((Number) measured).doubleValue();
    }

    private void pagesAndCounts(String size) throws IOException, InterruptedException {
        say(size + ": first page of patients", median(() -> page(0)), "ms");
        say(size + ": page from row 5 000", median(() -> page(5_000)), "ms");
        say(size + ": count of all patients", median(() -> patients.count(PatientFilter.ALL)), "ms");
        double segment = median(() -> audience.count(SegmentTemplate.NOT_SEEN_HALF_YEAR.root()));
        double byHand = median(this::notSeenHalfYearByHand);
        say(size + ": segment «не были 6 месяцев»", segment, "ms");
        say(size + ": the same by hand", byHand, "ms");
        say(size + ": segment ÷ by hand", segment / byHand, "×");
    }

    private void page(int offset) {
        patients.page(PatientFilter.ALL, PatientSort.BY_NAME, offset, PAGE);
    }

    private void notSeenHalfYearByHand() {
        sql.sql("""
                SELECT COUNT(*) FROM patient_summary s
                JOIN patient p ON p.business_id = s.business_id AND p.id = s.patient_id
                WHERE s.business_id = :business AND s.last_visit_on < :day AND NOT p.gone
                  AND NOT EXISTS (SELECT 1 FROM visit v
                                  WHERE v.business_id = :business AND v.patient_id = s.patient_id AND v.status = 'PLANNED')
                """)
                .param("day", LocalDate.of(2026, 10, 31).minusDays(180))
                .query(Long.class)
                .single();
    }

    /** Copies patients, with their summaries, until there are so many. */
    private void grow(int wanted) {
        long have = patients.count(PatientFilter.ALL);
        int missing = (int) (wanted - have);
        long first = ids.reserve(missing);
        sql.sql("""
                INSERT INTO patient (business_id, id, surname, given_name, patronymic, search_name, match_key, phone,
                    phone_tail, birth_date, birth_day, sex, source, created_at)
                SELECT :business, :first + x.n - 1, x.surname, x.given_name, x.patronymic, x.search_name, x.match_key,
                       x.phone, x.phone_tail, x.birth_date, x.birth_day, x.sex, x.source, x.created_at
                FROM (
                    SELECT p.*, ROW_NUMBER() OVER () AS n FROM patient p
                    CROSS JOIN (SELECT d.id FROM patient d WHERE d.business_id = :business LIMIT 13) d
                    WHERE p.business_id = :business
                ) x
                WHERE x.n <= :missing
                """).param("first", first).param("missing", missing).update();
        sql.sql("""
                INSERT INTO patient_summary (business_id, patient_id, visits, paid_visits, first_visit_on, last_visit_on)
                SELECT :business, p.id, 1, 1, '2026-01-10', '2026-01-10' + INTERVAL MOD(p.id, 290) DAY
                FROM patient p WHERE p.business_id = :business AND p.id >= :first
                """).param("first", first).update();
    }

    private void imports() throws IOException, InterruptedException {
        clinics.openAsOwner();
        byte[] file = file();
        double engine = once(() -> {
            ImportId id = imports.upload("bench.csv", file);
            imports.check(id);
            imports.run(id);
        });
        double bulk = once(this::bulkLoad);
        say("import: rows a second through the engine, check and run", IMPORTED / engine * 1000, "rows/s");
        say("import: rows a second of a bulk insert of the same rows", IMPORTED / bulk * 1000, "rows/s");
        say("import: engine ÷ bulk insert", engine / bulk, "×");
    }

    private static byte[] file() {
        StringBuilder csv = new StringBuilder("Номер карты,Фамилия,Имя,Отчество,Телефон,Дата рождения,Источник\n");
        for (int i = 0; i < IMPORTED; i++) {
            csv.append("B%d,Иванов,Пётр,Сергеевич,+7916%07d,1980-01-%02d,Сайт%n".formatted(i, i, i % 28 + 1));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void bulkLoad() {
        clinics.openAsOwner();
        long first = ids.reserve(IMPORTED);
        List<Map<String, ?>> rows = new ArrayList<>(IMPORTED);
        for (int i = 0; i < IMPORTED; i++) {
            rows.add(Map.of("id", first + i, "card", "B" + i, "phone", "+7916%07d".formatted(i)));
        }
        sql.batch("""
                INSERT INTO patient (business_id, id, card_number, surname, given_name, patronymic, search_name, match_key,
                    phone, phone_tail, birth_date, birth_day, source, created_at)
                VALUES (:business, :id, :card, 'Иванов', 'Пётр', 'Сергеевич', 'иванов петр сергеевич', 'иванов|петр',
                    :phone, REVERSE(SUBSTRING(:phone, 2)), '1980-01-10', 110, 'Сайт', NOW(6))
                """, rows);
        sql.batch("INSERT INTO patient_summary (business_id, patient_id) VALUES (:business, :id)", rows);
    }

    private static double once(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(Work work) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            millis[i] = once(work);
        }
        return middle(millis);
    }
}
