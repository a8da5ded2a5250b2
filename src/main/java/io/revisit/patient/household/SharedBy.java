package io.revisit.patient.household;

/** What patients of one family are found by. */
public enum SharedBy {
    /** One phone as the first number of all. */
    PHONE("phone", "patient_phone"),
    /** One house and flat. */
    ADDRESS("address_key", "patient_address");

    private final String column;
    private final String index;

    SharedBy(String column, String index) {
        this.column = column;
        this.index = index;
    }

    /** The column of the patient that holds it. */
    String column() {
        return column;
    }

    /** The index of the patients that begins with business and that column. */
    String index() {
        return index;
    }
}
