package io.revisit.dataimport.xlsx;

import io.revisit.dataimport.xlsx.XlsxException.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a part, counted as they come out: a parser must get on with so many of them, or is stopped. */
final class GuardedPart extends FilterInputStream {
    private static final int MOST_DECLARATIONS = 1_000;

    private final UnpackedBytes unpacked;
    private final int mostWithoutProgress;
    private int declarations;
    private int sinceProgress;
    private @Nullable XlsxException exceeded;

    /** @param mostWithoutProgress bytes between two signs of progress, the parser's own buffer included */
    GuardedPart(InputStream in, UnpackedBytes unpacked, int mostWithoutProgress) {
        super(in);
        this.unpacked = unpacked;
        this.mostWithoutProgress = mostWithoutProgress;
    }

    void progress() {
        sinceProgress = 0;
    }

    /** What stopped the parser, which hides it inside an exception of its own. */
    @Nullable
    XlsxException exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        look(buffer, offset, offset + Math.max(read, 0));
        return read;
    }

    /**
     * Counts declared name spaces before a parser does: it compares each with all others. That works in UTF-8, in which
     * every program writes; the zeros of UTF-16 are refused.
     */
    private void look(byte[] buffer, int from, int to) throws XlsxException {
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (b == 0 || b == 'x' && isDeclaration(buffer, i, to) && ++declarations > MOST_DECLARATIONS) {
                exceeded = XlsxException.damaged();
                throw exceeded;
            }
        }
    }

    private static boolean isDeclaration(byte[] buffer, int at, int to) {
        return at + 4 < to
                && buffer[at + 1] == 'm'
                && buffer[at + 2] == 'l'
                && buffer[at + 3] == 'n'
                && buffer[at + 4] == 's';
    }

    private void count(int read) throws XlsxException {
        try {
            unpacked.take(read);
            sinceProgress += read;
            if (sinceProgress > mostWithoutProgress) {
                throw new XlsxException(Problem.TOO_LONG);
            }
        } catch (XlsxException e) {
            exceeded = e;
            throw e;
        }
    }
}
