package io.revisit.patient;

import java.util.List;
import java.util.Optional;

/**
 * What a feature keeps on persons, contributed as a Spring bean: handed over to the patient who asks for it, and taken out
 * when the patient wants to be forgotten. A person is the patient and those who were merged into them. Beans stand in the
 * order of the file ({@code @Order}); the erasure goes the other way round, so that the client base itself comes last and
 * the others still find by it.
 */
public interface PersonalData {
    /** Everything that is kept on the person. */
    List<PersonalSection> sections(List<PatientId> person);

    /**
     * Takes out what tells who the person is, in the caller's transaction; visits, sums and counts stay. Can be called again.
     */
    default void erase(List<PatientId> person) {}

    /** Key of the sentence that says why the person cannot be erased just now, or empty. */
    default Optional<String> obstacle(List<PatientId> person) {
        return Optional.empty();
    }
}
