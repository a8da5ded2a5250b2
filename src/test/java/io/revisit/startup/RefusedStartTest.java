package io.revisit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.Application;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own: what stands in its way is said in one sentence, and it ends with code 1. */
@Tag("process")
class RefusedStartTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(refusal(inFolder(), "--port", port)).startsWith("Port " + port + " cannot be opened");
        }
    }

    @Test
    void dataThatAnotherProcessHolds() throws Exception {
        try (DataFolder held = DataFolder.open(folder)) {
            assertThat(refusal(inFolder(), "--port", "0"))
                    .startsWith("Revisit already runs on the data in " + held.path());
        }
    }

    @Test
    void aDataFolderThatCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(refusal(Map.of("REVISIT_DATA_DIR", file.resolve("data").toString()), "--port", "0"))
                .startsWith("Cannot write to " + file);
    }

    @Test
    void aServerThatDoesNotAnswer() throws Exception {
        String url;
        try (ServerSocket closedSoon = new ServerSocket(0)) {
            url = "jdbc:mysql://127.0.0.1:%d/revisit".formatted(closedSoon.getLocalPort());
        }
        assertThat(refusal(Map.of("REVISIT_DB_URL", url), "--port", "0"))
                .startsWith("The database server at " + url + " does not answer");
    }

    @Test
    void aWrongPasswordAndADatabaseThatIsNotThere() throws Exception {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder, 0)) {
            String url = server.jdbcUrl("missing").replaceFirst("\\?.*", "");
            assertThat(refusal(
                            Map.of(
                                    "REVISIT_DB_URL",
                                    url,
                                    "REVISIT_DB_USER",
                                    server.user(),
                                    "REVISIT_DB_PASSWORD",
                                    "wrong"),
                            "--port",
                            "0"))
                    .contains("refuses user \"revisit\"")
                    .doesNotContain("wrong");
            assertThat(refusal(
                            Map.of(
                                    "REVISIT_DB_URL", url,
                                    "REVISIT_DB_USER", server.user(),
                                    "REVISIT_DB_PASSWORD", server.password()),
                            "--port",
                            "0"))
                    .contains("no such database");
        }
    }

    @Test
    void anUnknownOption() throws Exception {
        assertThat(refusal(inFolder(), "--prot", "8080")).startsWith("Unknown option --prot");
    }

    private Map<String, String> inFolder() {
        return Map.of("REVISIT_DATA_DIR", folder.toString());
    }

    /** Runs the application to its end and returns the one line it leaves. */
    private static String refusal(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> lines = process.inputReader().readAllLines();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
