package io.revisit.patient.ui;

import io.revisit.patient.PatientFilter;

/**
 * Of whom the list is, in which order and in which columns.
 *
 * @param sorting as the address writes it, empty for the usual order
 */
record ListShape(PatientFilter filter, String sorting, ColumnLayout columns) {

    /** All patients as one sees them who has chosen nothing. */
    static final ListShape EVERYBODY = new ListShape(PatientFilter.ALL, "", ColumnLayout.USUAL);

    ListShape with(PatientFilter other) {
        return new ListShape(other, sorting, columns);
    }

    ListShape with(String otherSorting) {
        return new ListShape(filter, otherSorting, columns);
    }

    ListShape with(ColumnLayout others) {
        return new ListShape(filter, sorting, others);
    }

    /** This one without the words that are searched for, which are of the moment and name people. */
    ListShape lasting() {
        return with(filter.withText(""));
    }
}
