package io.revisit.dataimport.xlsx;

import io.revisit.dataimport.xlsx.XlsxException.Problem;

/** How many bytes may still come out of a workbook, all its parts together. */
final class UnpackedBytes {
    private long left;

    UnpackedBytes(long most) {
        left = most;
    }

    void take(int bytes) throws XlsxException {
        left -= bytes;
        if (left < 0) {
            throw new XlsxException(Problem.UNPACKED_TOO_BIG);
        }
    }
}
