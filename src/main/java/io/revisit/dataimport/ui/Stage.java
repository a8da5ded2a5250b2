package io.revisit.dataimport.ui;

import io.revisit.dataimport.ImportState;
import java.util.Locale;

/** The steps of an import as its page shows them. */
enum Stage {
    FILE,
    COLUMNS,
    CHECK,
    DONE;

    /** Where an import in this state stands. */
    static Stage of(ImportState state) {
        return switch (state) {
            case NEW -> COLUMNS;
            case CHECKING, CHECKED -> CHECK;
            case RUNNING, FINISHED, STOPPED, FAILED, UNDOING, UNDONE -> DONE;
        };
    }

    /** The key of its name in the translations. */
    String key() {
        return "dataimport.stage." + name().toLowerCase(Locale.ROOT);
    }
}
