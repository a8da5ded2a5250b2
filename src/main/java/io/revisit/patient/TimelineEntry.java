package io.revisit.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a patient.
 *
 * @param kind {@code feature.what}
 * @param details first argument of the kind's text, or null
 * @param by name of the user who did it, or null
 * @param importId the import that did it, or null
 */
public record TimelineEntry(
        Instant at,
        String kind,
        @Nullable String details,
        @Nullable String by,
        @Nullable Long importId) {

    /** Whether an import did it. */
    public boolean imported() {
        return importId != null;
    }

    /** Key of the text that says what happened. */
    public String textKey() {
        return textKey(kind);
    }

    /** The same of a kind alone. */
    public static String textKey(String kind) {
        int dot = kind.indexOf('.');
        return dot < 0 ? "patient.event." + kind : kind.substring(0, dot) + ".event" + kind.substring(dot);
    }
}
