package io.revisit.dataimport.reading;

import org.jspecify.annotations.Nullable;

/** The bytes by which a text says its own encoding. */
record ByteOrderMark(SourceEncoding encoding, int length) {
    static @Nullable ByteOrderMark at(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new ByteOrderMark(SourceEncoding.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new ByteOrderMark(SourceEncoding.UTF_16LE, 2);
        }
        return begins(start, 0xFE, 0xFF) ? new ByteOrderMark(SourceEncoding.UTF_16BE, 2) : null;
    }

    static boolean begins(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
