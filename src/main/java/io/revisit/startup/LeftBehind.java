package io.revisit.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Servers that outlived a killed application and still hold its data. */
final class LeftBehind {

    private static final int STOP_SECONDS = 60;

    private final Path pidFile;
    private final List<Path> data;

    /** @param data the folders of tables that are ours alone */
    LeftBehind(Path pidFile, List<Path> data) {
        this.pidFile = pidFile;
        this.data = List.copyOf(data);
    }

    void stop() {
        long noted = notedPid();
        ProcessHandle.allProcesses()
                .filter(process -> isServer(process) && servesOurData(process, noted))
                .forEach(LeftBehind::stop);
    }

    /** Asks the process to end, waits, and kills it when it does not. */
    static void stop(ProcessHandle process) {
        process.destroy();
        if (!ends(process)) {
            process.destroyForcibly();
            ends(process);
        }
    }

    /** A process that has ended but that its new parent has not noticed yet (a zombie) has no command any more. */
    private static boolean ends(ProcessHandle process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        try {
            while (process.isAlive() && process.info().command().isPresent()) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("mariadbd"))
                .isPresent();
    }

    /** By its arguments; where the system does not tell those (Windows), by the pid file. */
    private boolean servesOurData(ProcessHandle process, long noted) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(this::isOurDataArgument))
                .orElse(process.pid() == noted);
    }

    private boolean isOurDataArgument(String argument) {
        return data.stream().anyMatch(folder -> argument.equals("--datadir=" + folder));
    }

    private long notedPid() {
        try {
            return Long.parseLong(Files.readString(pidFile).strip());
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }
}
