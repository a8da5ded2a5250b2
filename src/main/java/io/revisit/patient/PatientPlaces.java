package io.revisit.patient;

/**
 * Places that patients have in something of a feature, such as those of a list's members: rows without an id. A place goes to
 * the survivor when two patients become one, unless the survivor has it, and comes back; a bean of each kind of place.
 */
@FunctionalInterface
public interface PatientPlaces {

    /** Where the places are stored. */
    Table table();

    /**
     * A table with the columns {@code business_id} and {@code patient_id}.
     *
     * @param kind its name among all features and {@link PatientRows}, at most 16 letters
     * @param name its name in the database
     * @param owner the column of what the place is in
     * @param held SQL that joins the places {@code w} of the patient {@code m.loser_id} to the merges {@code m}; some kinds
     *     leave places out that are to stay
     * @param one whether a patient has one place at most, so that a survivor with any keeps theirs
     */
    record Table(String kind, String name, String owner, String held, boolean one) {

        /** All places of patients, found by an index that begins with business and patient. */
        public static Table of(String kind, String name, String owner) {
            return new Table(kind, name, owner, byPatient(name), false);
        }

        /** Places of which a patient has one at most. */
        public static Table ofOne(String kind, String name, String owner) {
            return new Table(kind, name, owner, byPatient(name), true);
        }

        private static String byPatient(String name) {
            return "STRAIGHT_JOIN " + name + " w ON w.business_id = m.business_id AND w.patient_id = m.loser_id";
        }
    }
}
