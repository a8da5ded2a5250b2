package io.revisit.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class EmbeddedMariaDbTest {

    @TempDir
    Path folder;

    @Test
    void committedRowsSurviveAKillOfTheApplicationAndOfTheDatabase() throws Exception {
        Process application = holder();
        try (BufferedReader output = application.inputReader();
                Connection connection =
                        DriverManager.getConnection(output.readLine(), output.readLine(), output.readLine())) {
            run(connection, "CREATE TABLE kept (id INT PRIMARY KEY)");
            run(connection, "INSERT INTO kept VALUES (1)");
            application.destroyForcibly().waitFor();
            run(connection, "INSERT INTO kept VALUES (2)");
        }
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0)) {
            assertThat(keptRows(database)).isEqualTo(2);
            ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> keptRows(database) == 2);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() throws Exception {
        Process first = holder();
        try (BufferedReader output = first.inputReader()) {
            assertThat(output.readLine()).startsWith("jdbc:");
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder, 0))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining("process " + first.pid());
        } finally {
            first.destroyForcibly().waitFor();
        }
        EmbeddedMariaDb.start(folder, 0).close();
    }

    @Test
    void aTakenPortIsRefusedAndTheFolderIsFreeAgain() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder, taken.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("did not start");
        }
        EmbeddedMariaDb.start(folder, 0).close();
    }

    @Test
    void nobodySignsInWithoutThePassword() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(""), "root", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(""), "anyone", ""))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve(EmbeddedMariaDb.INIT_FILE))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServerCommitsDurablyAndSpeaksUtf8AndUtc() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0);
                Connection connection = connect(database, "kept")) {
            assertThat(query(connection, "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
            assertThat(query(connection, "SELECT @@tx_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(query(connection, "SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())"))
                    .isEqualTo("00:00:00");
            assertThat(query(connection, "SELECT 'Фёдорова' = 'федорова'")).isEqualTo("1");
            assertThat(query(connection, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
        }
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int keptRows(EmbeddedMariaDb database) throws SQLException {
        try (Connection connection = connect(database, "kept")) {
            return Integer.parseInt(query(connection, "SELECT COUNT(*) FROM kept"));
        }
    }

    private static Connection connect(EmbeddedMariaDb database, String name) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(name), database.user(), database.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
