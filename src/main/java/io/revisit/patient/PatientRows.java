package io.revisit.patient;

import java.util.List;

/**
 * Rows of a feature that belong to a patient and go with them when two patients become one; a bean of each feature that has
 * such. What follows from the rows is brought up to date on {@link PatientsMerged} and {@link PatientsUnmerged}.
 */
@FunctionalInterface
public interface PatientRows {

    /** The feature's tables of such rows. */
    List<Table> tables();

    /**
     * A table with the columns {@code business_id}, {@code id} and {@code patient_id}.
     *
     * @param kind its name among all features, at most 16 letters
     * @param name its name in the database
     * @param index the index that begins with business and patient
     */
    record Table(String kind, String name, String index) {}
}
