package io.revisit.bench;

import static org.awaitility.Awaitility.await;

import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.ImportState;
import io.revisit.dataimport.UploadOutcome;
import io.revisit.shared.data.Ids;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code ./bench import} measures: new patients through the whole engine, and the same file again, against the floor: the same CSV by
 * {@code LOAD DATA LOCAL} into a bare table and from there into {@code patient} in pieces of 50,000 rows.
 */
@DatabaseTest
class ImportBench {

    private static final int ROWS = Integer.getInteger("revisit.bench.rows", 1_000_000);
    private static final int FLOOR_PIECE = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private Ids ids;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentBusiness currentBusiness;

    @Test
    void measure() throws IOException, SQLException {
        Path file = Files.createTempFile("bench", ".csv");
        try {
            ImportFile.write(file, ROWS);
            double floor = floor(file);
            say("floor: LOAD DATA and INSERT … SELECT", floor, "s");
            clinics.openAsOwner();
            double first = seconds(file, ROWS, "new");
            say("engine ÷ floor, new patients", first / floor, "×");
            awaitRest();
            double again = seconds(file, 0, "again");
            say("engine ÷ floor, the same file again", again / floor, "×");
            say("heap at its highest", peakMegabytes(), "MB");
        } finally {
            Files.delete(file);
        }
    }

    /** What an import sets off in the background (duplicates, rules) is not part of the next one. */
    private void awaitRest() {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?")
                                .param(currentBusiness.id().toString())
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private double seconds(Path file, int expected, String what) throws IOException {
        long start = System.nanoTime();
        ImportId id = upload(file);
        double uploaded = since(start);
        service.check(id);
        imports.settled(id, PATIENCE);
        double checked = since(start);
        service.run(id);
        ImportJob job = imports.settled(id, PATIENCE);
        double all = since(start);
        if (job.state() != ImportState.FINISHED || job.counts().added() != expected) {
            throw new IllegalStateException("The import came to " + job.state() + " " + job.counts());
        }
        say(what + ": upload", uploaded, "s");
        say(what + ": check", checked - uploaded, "s");
        say(what + ": run", all - checked, "s");
        say(what + ": rows a second, all in all", ROWS / all, "rows/s");
        return all;
    }

    private ImportId upload(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return ((UploadOutcome.Stored) service.upload("bench.csv", content)).id();
        }
    }

    private double floor(Path file) throws SQLException {
        BusinessId clinic = clinics.open();
        long first = ids.reserve(ROWS);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE bench_floor (
                        n INT NOT NULL AUTO_INCREMENT PRIMARY KEY, card VARCHAR(64), surname VARCHAR(100), given VARCHAR(100),
                        patronymic VARCHAR(100), phone VARCHAR(20), email VARCHAR(254), born DATE, sex VARCHAR(8)
                    ) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
                    """);
            try {
                long start = System.nanoTime();
                load(statement, file);
                for (int from = 1; from <= ROWS; from += FLOOR_PIECE) {
                    statement.executeUpdate(INSERT.formatted(clinic.value(), first, from, from + FLOOR_PIECE - 1));
                }
                return since(start);
            } finally {
                statement.execute("DROP TABLE bench_floor");
            }
        }
    }

    private static final String INSERT = """
            INSERT INTO patient (business_id, id, card_number, surname, given_name, patronymic, search_name, match_key, phone,
                phone_tail, email, birth_date, birth_day, sex, created_at)
            SELECT %d, %d + n, card, surname, given, patronymic,
                   REPLACE(LOWER(CONCAT_WS(' ', surname, given, patronymic)), 'ё', 'е'),
                   REPLACE(LOWER(CONCAT_WS('|', surname, given)), 'ё', 'е'), phone, REVERSE(SUBSTRING(phone, 2)), email, born,
                   MONTH(born) * 100 + DAY(born), 'MALE', NOW(6)
            FROM bench_floor WHERE n BETWEEN %d AND %d
            """;

    private static void load(Statement statement, Path file) throws SQLException {
        statement.execute("""
                LOAD DATA LOCAL INFILE '%s' INTO TABLE bench_floor CHARACTER SET utf8mb4
                FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"' LINES TERMINATED BY '\\n' IGNORE 1 LINES
                (card, surname, given, patronymic, phone, email, born, sex)
                """.formatted(file));
    }

    private Connection connect() throws SQLException {
        String url = environment
                .getRequiredProperty("spring.datasource.url")
                .replaceFirst("allowLoadLocalInfile=[^&]*&?", "");
        return DriverManager.getConnection(
                url + "&allowLoadLocalInfile=true",
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password", ""));
    }

    private static double peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1e6;
    }

    private static double since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    private static void say(String what, double value, String unit) {
        BenchReport.say(String.format(Locale.ROOT, "import of %,d patients: %s", ROWS, what), value, unit);
    }
}
