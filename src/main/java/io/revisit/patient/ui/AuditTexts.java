package io.revisit.patient.ui;

import com.vaadin.flow.component.UI;
import io.revisit.shared.i18n.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the audit log says in words. */
final class AuditTexts {
    private static final String ROWS = "rows: ";

    private AuditTexts() {}

    /**
     * What was done; the code itself where nobody has put it into words.
     *
     * @param details of the entry: of an export how many rows it had
     */
    static String action(String code, @Nullable String details) {
        Locale locale = UI.getCurrent().getLocale();
        String key = "patient.audit.action." + code;
        if (!Messages.has(locale, key)) {
            return code;
        }
        String text = Messages.get(locale, key);
        return details != null && details.startsWith(ROWS)
                ? Messages.get(locale, "patient.audit.rows", text, number(details))
                : text;
    }

    private static long number(String details) {
        return Long.parseLong(details.substring(ROWS.length()));
    }
}
