package io.revisit.dataimport.reading;

/** Whether bytes, given piece by piece, are well-formed UTF-8: no stray, missing, overlong or surrogate sequences. */
final class Utf8Check {
    private boolean broken;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void take(byte[] buffer, int length) {
        for (int i = 0; i < length && !broken; i++) {
            int b = buffer[i];
            if (b >= 0 && missing == 0) {
                continue;
            }
            take(b & 0xFF);
        }
    }

    boolean isWellFormed() {
        return !broken && missing == 0;
    }

    private void take(int b) {
        if (missing > 0) {
            broken = b < lowest || b > highest;
            missing--;
            lowest = 0x80;
            highest = 0xBF;
        } else if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken = true;
        }
    }
}
