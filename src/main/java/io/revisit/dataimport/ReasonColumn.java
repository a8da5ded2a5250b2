package io.revisit.dataimport;

import io.revisit.shared.i18n.Messages;
import java.util.Locale;
import java.util.Optional;

/** The column that a report of rows has in front: it names the import, and says of each row why it is there. */
final class ReasonColumn {

    private static final String HEADER = "dataimport.report.reason";
    private static final String REJECTED = "dataimport.report.rejected";
    private static final String WARNED = "dataimport.report.warned";
    private static final int LONGEST_ID = 18;

    private ReasonColumn() {}

    static String header(Locale locale, ImportId id) {
        return Messages.get(locale, HEADER, grouped(id));
    }

    /** In threes: a name with a long number in it would pass for a value, not for the name of a column. */
    private static String grouped(ImportId id) {
        return String.valueOf(id.value()).replaceAll("\\B(?=(\\d{3})+$)", " ");
    }

    /** The import whose report has this column, in whatever language it was written. */
    static Optional<ImportId> importOf(String header) {
        for (Locale locale : Messages.LOCALES) {
            String[] around = Messages.get(locale, HEADER, "\n").split("\n", -1);
            if (header.startsWith(around[0]) && header.endsWith(around[1])) {
                String id = header.substring(around[0].length(), header.length() - around[1].length())
                        .replace(" ", "");
                if (!id.isEmpty() && id.length() <= LONGEST_ID && id.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    return Optional.of(new ImportId(Long.parseLong(id)));
                }
            }
        }
        return Optional.empty();
    }

    static String cell(Locale locale, boolean rejected, String reasons) {
        return Messages.get(locale, rejected ? REJECTED : WARNED, reasons);
    }

    /** Whether the cell speaks of a row that was taken, with a warning. */
    static boolean isOfWarned(String cell) {
        return Messages.LOCALES.stream()
                .anyMatch(locale ->
                        cell.strip().startsWith(Messages.get(locale, WARNED, "").strip()));
    }
}
