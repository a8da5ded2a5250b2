package io.revisit.dataimport.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's cell styles show a number as a date or time. */
final class DateStyles {
    /** Excel itself allows 65,490 styles and far fewer formats. */
    private static final int MOST = 65_536;

    private final BitSet dates = new BitSet();

    private DateStyles() {}

    /** @param part null for a workbook without styles */
    static DateStyles read(@Nullable XmlPart part) throws IOException {
        DateStyles styles = new DateStyles();
        if (part != null) {
            try (part) {
                styles.readAll(part);
            }
        }
        return styles;
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    private void readAll(XmlPart part) throws XlsxException {
        Map<Integer, Boolean> formats = new HashMap<>();
        boolean cellStyles = false;
        int style = 0;
        while (part.next()) {
            if (part.isStart("numFmt") && formats.size() < MOST) {
                String code = part.attribute("formatCode");
                formats.put(XmlPart.number(part.attribute("numFmtId"), 0), code != null && isDateFormat(code));
            } else if (part.isStart("cellXfs")) {
                cellStyles = true;
            } else if (part.isEnd("cellXfs")) {
                cellStyles = false;
            } else if (cellStyles && part.isStart("xf") && style < MOST) {
                int format = XmlPart.number(part.attribute("numFmtId"), 0);
                dates.set(style++, formats.getOrDefault(format, isBuiltInDate(format)));
            }
        }
    }

    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || id == 50;
    }

    /** Whether the format has a letter of a date or time outside quotes, brackets and escapes. */
    private static boolean isDateFormat(String format) {
        if (format.length() > 1_000) {
            return false;
        }
        String letters = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|general|основной|e[+-]", "");
        return letters.matches("(?s).*[ymdhs].*");
    }
}
