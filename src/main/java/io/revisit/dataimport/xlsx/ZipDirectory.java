package io.revisit.dataimport.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The list of parts at the end of an archive (APPNOTE.TXT 4.3). Read by ourselves because libraries take on as many
 * parts as an archive has: here its length is bounded, and no size that it names is believed.
 */
final class ZipDirectory {
    /** A workbook has some dozens of parts; the list of millions of them would fill the memory. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int END_64_LOCATOR_BYTES = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int SIZES_64 = 1;
    private static final long IN_64 = 0xFFFFFFFFL;

    private final FileChannel file;

    ZipDirectory(FileChannel file) {
        this.file = file;
    }

    /** By name; of two of one name the first. */
    Map<String, ZipEntryPlace> entries() throws IOException {
        ByteBuffer list = list();
        Map<String, ZipEntryPlace> entries = new LinkedHashMap<>();
        int at = 0;
        while (at + ENTRY_BYTES <= list.limit() && list.getInt(at) == ENTRY) {
            int name = unsigned(list, at + 28);
            int next = at + ENTRY_BYTES + name + unsigned(list, at + 30) + unsigned(list, at + 32);
            if (next > list.limit()) {
                throw XlsxException.damaged();
            }
            byte[] named = new byte[name];
            list.get(at + ENTRY_BYTES, named);
            entries.putIfAbsent(ZipParts.key(new String(named, StandardCharsets.UTF_8)), place(list, at, name));
            at = next;
        }
        return entries;
    }

    private ByteBuffer list() throws IOException {
        int length = (int) Math.min(file.size(), END_BYTES + LONGEST_COMMENT);
        ByteBuffer tail = read(file, file.size() - length, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return list(file.size() - length + at, tail.slice(at, END_BYTES).order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        throw XlsxException.damaged();
    }

    private ByteBuffer list(long endAt, ByteBuffer end) throws IOException {
        long size = Integer.toUnsignedLong(end.getInt(12));
        long begin = Integer.toUnsignedLong(end.getInt(16));
        if ((size == IN_64 || begin == IN_64) && endAt >= END_64_LOCATOR_BYTES) {
            ByteBuffer locator = read(file, endAt - END_64_LOCATOR_BYTES, END_64_LOCATOR_BYTES);
            if (locator.getInt(0) == END_64_LOCATOR) {
                ByteBuffer end64 = read(file, locator.getLong(8), END_64_BYTES);
                if (end64.getInt(0) != END_64) {
                    throw XlsxException.damaged();
                }
                size = end64.getLong(40);
                begin = end64.getLong(48);
            }
        }
        if (size < 0 || size > MOST_BYTES) {
            throw XlsxException.damaged();
        }
        return read(file, begin, (int) size);
    }

    private static ZipEntryPlace place(ByteBuffer list, int at, int name) {
        long packed = Integer.toUnsignedLong(list.getInt(at + 20));
        long header = Integer.toUnsignedLong(list.getInt(at + 42));
        boolean unpackedIn64 = Integer.toUnsignedLong(list.getInt(at + 24)) == IN_64;
        int field = at + ENTRY_BYTES + name;
        int end = field + unsigned(list, at + 30);
        while (field + 4 <= end) {
            int value = field + 4;
            int next = value + unsigned(list, field + 2);
            if (unsigned(list, field) == SIZES_64 && next <= end) {
                value += unpackedIn64 ? 8 : 0;
                if (packed == IN_64 && value + 8 <= next) {
                    packed = list.getLong(value);
                    value += 8;
                }
                header = header == IN_64 && value + 8 <= next ? list.getLong(value) : header;
            }
            field = next;
        }
        boolean encrypted = (unsigned(list, at + 8) & 1) == 1;
        return new ZipEntryPlace(header, packed, unsigned(list, at + 10), encrypted, list.getInt(at + 16));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    /** So many bytes from a place that an archive names, which may lie anywhere. */
    static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        if (from < 0 || from > file.size() - length) {
            throw XlsxException.damaged();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // A channel may give less than asked for.
        }
        return bytes.flip();
    }
}
