package io.revisit.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Runs the server's programs on one data folder: makes the data, starts a server, stops what an earlier run left behind. */
final class MariaDbServer {

    private static final String UNFINISHED = "mysql.part";
    private static final int INSTALL_SECONDS = 120;
    private static final long NEW_DATA_BYTES = 400L << 20;
    private static final long RUNNING_BYTES = 64L << 20;

    private final DataFolder folder;
    private final MariaDbBinaries binaries;
    private final Path data;

    MariaDbServer(DataFolder folder) {
        this.folder = folder;
        this.binaries = MariaDbBinaries.unpacked(folder.resolve("server"));
        this.data = folder.resolve("mysql");
    }

    /** Stops servers that outlived a killed application, and makes the system tables where there are none. */
    void prepare() {
        new LeftBehind(pidFile(), List.of(data, folder.resolve(UNFINISHED))).stop();
        if (Files.exists(data)) {
            folder.requireFreeSpace(RUNNING_BYTES);
        } else {
            folder.requireFreeSpace(NEW_DATA_BYTES);
            install();
        }
    }

    /** Starts the server; it answers some time later. */
    Process launch(int port) {
        List<String> command = new ArrayList<>(detached());
        command.add(binaries.server());
        command.addAll(arguments(port));
        try {
            return binaries.process(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new Refusal("Cannot start the database server: %s.".formatted(e.getMessage()), e);
        }
    }

    /** What the server writes about itself, for the person who must find out why it does not start. */
    Path log() {
        return folder.resolve("mariadb.log");
    }

    private List<String> arguments(int port) {
        List<String> arguments = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket(),
                "--pid-file=" + pidFile(),
                // A folder of its own: a server that starts removes the temporary tables of all others from theirs.
                "--tmpdir=" + temporary(),
                "--init-file=" + folder.resolve(EmbeddedMariaDb.INIT_FILE),
                "--skip-name-resolve",
                // On loopback TLS protects nothing, and making its key takes seconds of every start.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=512M",
                "--max-allowed-packet=64M",
                "--local-infile=1"));
        arguments.addAll(asRoot());
        return arguments;
    }

    /** Makes the data beside its place and renames it, so that a killed first start leaves nothing half-made. */
    private void install() {
        Path part = folder.resolve(UNFINISHED);
        try {
            FileSystemUtils.deleteRecursively(part);
            int exit = runInstaller(part);
            if (exit != 0) {
                throw new Refusal(
                        "The database could not be created in %s (exit code %d): see %s.".formatted(part, exit, log()));
            }
            folder.beginFirstStart();
            Files.move(part, data);
        } catch (IOException e) {
            throw new Refusal("The database could not be created in %s: %s.".formatted(part, e.getMessage()), e);
        }
    }

    private int runInstaller(Path part) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.installer()));
        if (!binaries.onWindows()) {
            command.addAll(List.of("--no-defaults", "--basedir=" + binaries.home(), "--force", "--skip-name-resolve"));
            command.add("--skip-test-db");
            command.addAll(asRoot());
        }
        command.add("--datadir=" + part);
        Process process = binaries.process(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            return process.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Path temporary() {
        try {
            return Files.createDirectories(folder.resolve("tmp"));
        } catch (IOException e) {
            throw new Refusal("Cannot write to %s: %s.".formatted(folder.path(), e.getMessage()), e);
        }
    }

    private Path pidFile() {
        return folder.resolve("mariadb.pid");
    }

    /** In the temporary folder, since a socket's path may be no longer than 107 bytes. */
    private Path socket() {
        String name = "revisit-" + Integer.toHexString(data.hashCode()) + ".sock";
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }

    /** A session of its own, so that Ctrl-C reaches the application alone, which then stops the server in order. */
    private static List<String> detached() {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid) ? List.of(setsid.toString()) : List.of();
    }

    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }
}
