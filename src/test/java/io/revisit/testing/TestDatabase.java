package io.revisit.testing;

import io.revisit.startup.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The database server of this test run: an embedded MariaDB in a temporary folder, or the server that
 * {@code -Drevisit.test.url} names. One a JVM, started on first use. Its data go with the JVM unless {@code
 * -Drevisit.test.keep} names them: a folder, or a database on that server, in which the next run finds them.
 */
final class TestDatabase {

    private static final String PARAMETERS = "?rewriteBatchedStatements=true&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&allowPublicKeyRetrieval=true&useSSL=false"
            + "&allowLoadLocalInfileInPath=/nonexistent";
    private static final String KEPT = System.getProperty("revisit.test.keep", "");
    /** Tests kill programs, never the server: only a bench has it wait for the disk with every commit, as in a clinic. */
    private static final int FLUSHED = Boolean.getBoolean("revisit.test.durable") ? 1 : 0;

    private static final Map<String, String> PROPERTIES = start();

    private TestDatabase() {}

    /** The Spring properties that lead to the database. */
    static Map<String, String> properties() {
        return PROPERTIES;
    }

    private static Map<String, String> start() {
        String server = System.getProperty("revisit.test.url", "");
        return server.isBlank() ? embedded() : external(server);
    }

    private static Map<String, String> embedded() {
        try {
            Path folder = KEPT.isBlank() ? Files.createTempDirectory("revisit-test-db") : Path.of(KEPT);
            EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0);
            executeOn(
                    database.jdbcUrl("revisit"),
                    database.user(),
                    database.password(),
                    "SET GLOBAL innodb_flush_log_at_trx_commit = " + FLUSHED);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                if (KEPT.isBlank()) {
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }
            }));
            return Map.of(
                    "spring.datasource.url", database.jdbcUrl("revisit"),
                    "spring.datasource.username", database.user(),
                    "spring.datasource.password", database.password(),
                    "spring.jpa.properties.hibernate.dialect", "org.hibernate.dialect.MariaDBDialect");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> external(String server) {
        String user = System.getProperty("revisit.test.user", "root");
        String password = System.getProperty("revisit.test.password", "");
        String name = KEPT.isBlank() ? "revisit_test_" + ProcessHandle.current().pid() : KEPT;
        String base = server.endsWith("/") ? server : server + "/";
        executeOn(
                base + PARAMETERS, user, password, "CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4");
        executeOn(
                base + PARAMETERS,
                user,
                password,
                "SET GLOBAL innodb_flush_log_at_trx_commit = " + FLUSHED + ", GLOBAL sync_binlog = " + FLUSHED);
        if (KEPT.isBlank()) {
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> executeOn(base + PARAMETERS, user, password, "DROP DATABASE " + name)));
        }
        return Map.of(
                "spring.datasource.url", base + name + PARAMETERS,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    private static void executeOn(String url, String user, String password, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server at " + url + " refused: " + sql, e);
        }
    }
}
