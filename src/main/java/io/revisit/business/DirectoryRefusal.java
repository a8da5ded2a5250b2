package io.revisit.business;

import java.util.Locale;

/** Why a row of a dictionary was not written; the user reads it. */
public enum DirectoryRefusal {
    /** There is a row of this name already, perhaps an inactive one. */
    NAME_TAKEN,
    /** Somebody else has changed the row meanwhile. */
    CHANGED_MEANWHILE;

    /** The key of the sentence that the user reads. */
    public String messageKey() {
        return "business.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
