package io.revisit.dataimport.reading;

import org.jspecify.annotations.Nullable;

/** Which encoding a text is in: its mark, else strict UTF-8, else the one in which it looks most like Russian. */
final class EncodingGuess {
    private static final double MOSTLY = 0.97;

    private EncodingGuess() {}

    /** Null when it is no text at all. */
    static @Nullable SourceEncoding of(ContentScan scan) {
        ByteOrderMark mark = ByteOrderMark.at(scan.start());
        if (mark != null) {
            return mark.encoding();
        }
        if (scan.zeros()) {
            return utf16(scan.sample());
        }
        if (scan.controls()) {
            return null;
        }
        return scan.ascii() || scan.utf8() ? SourceEncoding.UTF_8 : singleByte(scan.sample());
    }

    private static SourceEncoding singleByte(byte[] sample) {
        SourceEncoding best = SourceEncoding.WINDOWS_1251;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (SourceEncoding encoding :
                new SourceEncoding[] {SourceEncoding.WINDOWS_1251, SourceEncoding.IBM866, SourceEncoding.KOI8_R}) {
            double score = RussianScore.of(new String(sample, encoding.charset()));
            if (score > bestScore) {
                best = encoding;
                bestScore = score;
            }
        }
        return best;
    }

    private static @Nullable SourceEncoding utf16(byte[] sample) {
        double little = plausible(sample, 1);
        double big = plausible(sample, 0);
        if (Math.max(little, big) < MOSTLY) {
            return null;
        }
        return little >= big ? SourceEncoding.UTF_16LE : SourceEncoding.UTF_16BE;
    }

    /** The share of two-byte units that a Russian table is made of. */
    private static double plausible(byte[] sample, int highAt) {
        int units = sample.length / 2;
        int good = 0;
        for (int i = 0; i < units; i++) {
            int unit = (sample[2 * i + highAt] & 0xFF) << 8 | (sample[2 * i + 1 - highAt] & 0xFF);
            good += isPlausible(unit) ? 1 : 0;
        }
        return units == 0 ? 0 : (double) good / units;
    }

    private static boolean isPlausible(int unit) {
        return unit == '\t'
                || unit == '\n'
                || unit == '\r'
                || (unit >= 0x20 && unit < 0x7F)
                || (unit >= 0xA0 && unit <= 0xFF)
                || (unit >= 0x400 && unit <= 0x4FF)
                || (unit >= 0x2010 && unit <= 0x2122);
    }
}
