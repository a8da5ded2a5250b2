package io.revisit.dataimport.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an archive by their names, small or capital, with / or \: programs are careless with both. A part is
 * unpacked while it is read; its size is what comes out, not what the archive says.
 */
final class ZipParts implements AutoCloseable {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;

    private final FileChannel file;
    private final Map<String, ZipEntryPlace> parts;

    private ZipParts(FileChannel file, Map<String, ZipEntryPlace> parts) {
        this.file = file;
        this.parts = parts;
    }

    /** @param file closed with the parts, or when it is no archive */
    static ZipParts open(FileChannel file) throws IOException {
        try {
            return new ZipParts(file, new ZipDirectory(file).entries());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Null when there is no such part. */
    @Nullable
    InputStream open(String name) throws IOException {
        ZipEntryPlace place = parts.get(key(name));
        if (place == null) {
            return null;
        }
        ByteBuffer header = ZipDirectory.read(file, place.header(), LOCAL_HEADER_BYTES);
        if (place.encrypted() || header.getInt(0) != LOCAL_HEADER) {
            throw XlsxException.damaged();
        }
        long begin =
                place.header() + LOCAL_HEADER_BYTES + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
        return PackedPart.open(file, begin, place);
    }

    static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
