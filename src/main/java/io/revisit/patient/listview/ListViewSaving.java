package io.revisit.patient.listview;

/** What saving a view came to. */
public sealed interface ListViewSaving {

    /** It is saved. */
    record Saved(ListViewId id) implements ListViewSaving {}

    /** It is not, for this reason. */
    record Refused(Reason reason) implements ListViewSaving {}

    /** Why a view is not saved. */
    enum Reason {
        NAME_MISSING,
        /** More than {@link ListViews#LONGEST_NAME} characters. */
        NAME_TOO_LONG,
        /** Another one of the clinic's, or of the user's own, bears the name. */
        NAME_TAKEN,
        /** More conditions or columns than a view holds. */
        TOO_LARGE,
        /** The user has {@link ListViews#MOST} already. */
        TOO_MANY,
        /** Somebody else has changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** It is somebody else's. */
        NOT_YOURS,
        /** It is not there any more. */
        GONE
    }
}
