package io.revisit.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything of one installation; held by one process at a time by a lock that dies with it. */
final class DataFolder implements AutoCloseable {

    private static final int PROBE_BYTES = 1 << 20;

    private static final String FIRST_START = "first-start";

    private static final String SECRET_KEY = "secret.key";
    private static final int KEY_BYTES = 32;

    private final Path path;
    private final FileChannel lockChannel;

    private DataFolder(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    /**
     * Creates the folder where needed, locks it and proves that it can be written.
     *
     * @throws Refusal when another process holds it, or the disk is read-only or full
     */
    static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
        DataFolder opened = new DataFolder(path, lock(path));
        try {
            opened.probeWrite();
        } catch (Refusal e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** @throws Refusal when less than this is free on the disk of the folder */
    void requireFreeSpace(long bytes) {
        requireFreeSpace(path, bytes);
    }

    static void requireFreeSpace(Path folder, long bytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                throw new Refusal("The disk of %s is full: %d MB are free and at least %d MB are needed."
                        .formatted(folder, free >> 20, bytes >> 20));
            }
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** Replaces a file that only the current user may read. */
    void writePrivate(String name, String content) {
        Path file = resolve(name);
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    /** The installation's key for what it encrypts: made at the first start, readable for the current user alone. */
    String secretKey() {
        try {
            if (!Files.exists(resolve(SECRET_KEY))) {
                byte[] random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                writePrivate(SECRET_KEY, HexFormat.of().formatHex(random));
            }
            return Files.readString(resolve(SECRET_KEY)).strip();
        } catch (IOException e) {
            throw notWritable(resolve(SECRET_KEY), e);
        }
    }

    /** Notes that what is made here is of no use until {@link #endFirstStart()}. */
    void beginFirstStart() throws IOException {
        Files.writeString(resolve(FIRST_START), "");
    }

    /** Whether an earlier first start was cut off, so that tables and demo data may be half there. */
    boolean firstStartUnfinished() {
        return Files.exists(resolve(FIRST_START));
    }

    void endFirstStart() {
        try {
            Files.deleteIfExists(resolve(FIRST_START));
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot release the lock of " + path, e);
        }
    }

    private void probeWrite() {
        Path probe = resolve(".probe");
        try {
            try {
                Files.write(probe, new byte[PROBE_BYTES]);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static FileChannel lock(Path path) {
        Path file = path.resolve("lock");
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
        try {
            if (tryLock(channel) == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new Refusal(
                        "Revisit already runs on the data in %s (process %s): stop it, or set REVISIT_DATA_DIR to another folder."
                                .formatted(path, holder));
            }
            channel.truncate(0);
            channel.write(UTF_8.encode(ProcessHandle.current().pid() + "\n"));
            return channel;
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Refusal notWritable(Path path, IOException e) {
        return new Refusal(
                "Cannot write to %s: the disk is full or read-only, or the folder belongs to someone else (%s)."
                        .formatted(path, e.getClass().getSimpleName()),
                e);
    }
}
