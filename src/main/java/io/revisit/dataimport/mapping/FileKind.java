package io.revisit.dataimport.mapping;

import java.util.Locale;

/** What the rows of a file are. */
public enum FileKind {
    PATIENTS,
    VISITS;

    /** The key of its name in the translations. */
    public String key() {
        return "dataimport.kind." + name().toLowerCase(Locale.ROOT);
    }
}
