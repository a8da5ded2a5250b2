package io.revisit.dataimport.reading;

import java.util.List;

/**
 * Takes out of cells what no person typed: byte order marks in the middle, blanks of no width, the end mark of DOS, half
 * a character at the end, and the apostrophe by which spreadsheets keep a number or formula as text.
 */
final class CleanCells {
    private static final char DOS_END = 0x1A;
    private static final String KEPT_AS_TEXT = "=+-@\t\r\n0123456789";

    private CleanCells() {}

    static List<String> of(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                String clean = clean(cell);
                if (!clean.equals(cell)) {
                    cells.set(i, clean);
                }
            }
        }
        return cells;
    }

    private static String clean(String cell) {
        String visible = hasUnseen(cell) ? withoutUnseen(cell) : cell;
        boolean apostrophe =
                visible.length() > 1 && visible.charAt(0) == '\'' && KEPT_AS_TEXT.indexOf(firstVisible(visible)) >= 0;
        return apostrophe ? visible.substring(1) : visible;
    }

    /** Behind the apostrophe and blanks. */
    private static char firstVisible(String text) {
        int at = 1;
        while (at < text.length() - 1 && text.charAt(at) == ' ') {
            at++;
        }
        return text.charAt(at);
    }

    private static boolean hasUnseen(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isUnseen(cell.charAt(i))) {
                return true;
            }
        }
        return cell.equals("\ufffd");
    }

    private static String withoutUnseen(String cell) {
        StringBuilder visible = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            if (!isUnseen(cell.charAt(i))) {
                visible.append(cell.charAt(i));
            }
        }
        return visible.toString().equals("\ufffd") ? "" : visible.toString();
    }

    private static boolean isUnseen(char c) {
        return c == '\ufeff' || c == '\u200b' || c == '\u2060' || c == '\u00ad' || c == DOS_END;
    }
}
