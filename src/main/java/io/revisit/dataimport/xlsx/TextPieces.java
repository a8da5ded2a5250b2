package io.revisit.dataimport.xlsx;

import io.revisit.dataimport.xlsx.XlsxException.Problem;
import org.jspecify.annotations.Nullable;

/** A text that a parser gives in pieces, mostly in one. */
final class TextPieces {
    private final int longest;
    private String first = "";
    private @Nullable StringBuilder more;

    TextPieces(int longest) {
        this.longest = longest;
    }

    void add(String piece) throws XlsxException {
        if (more == null && first.isEmpty()) {
            first = piece;
        } else {
            more = (more == null ? new StringBuilder(first) : more).append(piece);
        }
        if ((more == null ? first.length() : more.length()) > longest) {
            throw new XlsxException(Problem.TOO_LONG);
        }
    }

    String text() {
        return more == null ? first : more.toString();
    }
}
