package io.revisit.business;

import org.jspecify.annotations.Nullable;

/**
 * What is written about a row of a dictionary.
 *
 * @param name as people read it; two rows of a dictionary never have names that differ in case, blanks or ё alone
 * @param contact the address of a branch, the phone of a staff member in the form {@code +79123456789}; null for others
 * @param recallMonths after how many months a patient of the direction is asked to come again; null for none
 */
public record EntryDetails(
        String name, @Nullable String contact, @Nullable Integer recallMonths) {

    /** A row with nothing but a name. */
    public static EntryDetails named(String name) {
        return new EntryDetails(name, null, null);
    }
}
