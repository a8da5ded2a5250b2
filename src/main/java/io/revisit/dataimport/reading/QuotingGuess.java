package io.revisit.dataimport.reading;

/** Tells by the beginning of a text how quotation marks stand inside its cells. */
final class QuotingGuess {
    private QuotingGuess() {}

    static Quoting of(String beginning, Delimiter delimiter) {
        int escaped = 0;
        int doubled = 0;
        for (int at = beginning.indexOf('"'); at >= 0; at = beginning.indexOf('"', at + 1)) {
            boolean insideCell = !isCellEdge(beginning, at + 1, delimiter);
            boolean twice = at + 1 < beginning.length() && beginning.charAt(at + 1) == '"';
            if (insideCell && at > 0 && beginning.charAt(at - 1) == '\\') {
                escaped++;
            } else if (twice) {
                doubled += isCellEdge(beginning, at - 1, delimiter) && isCellEdge(beginning, at + 2, delimiter) ? 0 : 1;
                at++;
            }
        }
        return escaped > doubled ? Quoting.ESCAPED : Quoting.DOUBLED;
    }

    private static boolean isCellEdge(String text, int at, Delimiter delimiter) {
        return at < 0
                || at >= text.length()
                || text.charAt(at) == delimiter.character()
                || text.charAt(at) == '\n'
                || text.charAt(at) == '\r';
    }
}
