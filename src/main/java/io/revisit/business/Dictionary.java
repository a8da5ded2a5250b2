package io.revisit.business;

/** The clinic's dictionaries: lists of names that visits and patients point at. */
public enum Dictionary {
    DOCTOR("doctor", "NULL", "NULL"),
    /** Has a recall interval. */
    DIRECTION("direction", "NULL", "recall_months"),
    /** Its contact is the address. */
    BRANCH("branch", "address", "NULL"),
    /** Its contact is the phone. */
    STAFF("staff_member", "phone", "NULL");

    private final String table;
    private final String contactColumn;
    private final String recallColumn;

    Dictionary(String table, String contactColumn, String recallColumn) {
        this.table = table;
        this.contactColumn = contactColumn;
        this.recallColumn = recallColumn;
    }

    String table() {
        return table;
    }

    /** The column of the contact, or {@code NULL} as an expression. */
    String contactColumn() {
        return contactColumn;
    }

    /** The column of the recall interval, or {@code NULL} as an expression. */
    String recallColumn() {
        return recallColumn;
    }

    boolean hasContact() {
        return !contactColumn.equals("NULL");
    }

    boolean hasRecall() {
        return !recallColumn.equals("NULL");
    }
}
