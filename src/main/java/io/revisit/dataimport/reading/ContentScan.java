package io.revisit.dataimport.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What one pass over the bytes of a text tells.
 *
 * @param size in bytes
 * @param start the first bytes
 * @param sample bytes from the first one on that is not ASCII, or the first ones when all are
 * @param zeros whether there are zero bytes
 * @param controls whether there are more control characters than a text has
 * @param ascii whether all bytes are ASCII
 * @param utf8 whether all of it is well-formed UTF-8
 */
record ContentScan(
        long size, byte[] start, byte[] sample, boolean zeros, boolean controls, boolean ascii, boolean utf8) {
    static final int START = 4096;
    private static final int BUFFER = 1 << 16;

    /** Reads no further than one byte past the limit. */
    static ContentScan of(SourceContent content, long maxBytes) throws IOException {
        try (InputStream in = content.open()) {
            return new Pass().over(in, maxBytes);
        }
    }

    private static final class Pass {
        private final Utf8Check utf8 = new Utf8Check();
        private byte[] start = {};
        private byte[] sample = {};
        private boolean sampleIsAscii = true;
        private long size;
        private long zeros;
        private long controls;

        ContentScan over(InputStream in, long maxBytes) throws IOException {
            byte[] buffer = new byte[BUFFER];
            int read;
            while (size <= maxBytes && (read = in.readNBytes(buffer, 0, BUFFER)) > 0) {
                size += read;
                take(buffer, read);
            }
            boolean tooManyControls = controls > 8 && controls * 1000 > size;
            return new ContentScan(size, start, sample, zeros > 0, tooManyControls, sampleIsAscii, utf8.isWellFormed());
        }

        private void take(byte[] buffer, int length) {
            if (start.length == 0) {
                start = Arrays.copyOf(buffer, Math.min(length, START));
            }
            int firstHigh = -1;
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                if (b < 0) {
                    firstHigh = firstHigh < 0 ? i : firstHigh;
                } else if (b < 0x20) {
                    zeros += b == 0 ? 1 : 0;
                    controls += b == '\t' || b == '\n' || b == '\r' || b == '\f' ? 0 : 1;
                }
            }
            utf8.take(buffer, length);
            takeSample(buffer, length, firstHigh);
        }

        /** An even start keeps the two bytes of UTF-16 together. */
        private void takeSample(byte[] buffer, int length, int firstHigh) {
            if (sample.length == 0 || (sampleIsAscii && firstHigh >= 0)) {
                sample = Arrays.copyOfRange(buffer, Math.max(firstHigh, 0) & ~1, length);
            }
            sampleIsAscii &= firstHigh < 0;
        }
    }
}
