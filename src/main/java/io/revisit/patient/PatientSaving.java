package io.revisit.patient;

import io.revisit.patient.customfield.CustomProblem;
import java.util.List;

/** What came of adding or changing a patient by hand. */
public sealed interface PatientSaving {
    /** It is stored. */
    record Saved(PatientId patient) implements PatientSaving {}

    /**
     * Nothing is stored: these fields have to be mended.
     *
     * @param custom those of the clinic's own fields
     */
    record Refused(List<Problem> problems, List<CustomProblem> custom) implements PatientSaving {
        public Refused {
            problems = List.copyOf(problems);
            custom = List.copyOf(custom);
        }

        Refused(List<Problem> problems) {
            this(problems, List.of());
        }
    }

    /** Nothing is stored yet: these patients may be the same person; the user decides. */
    record LikelyDuplicate(List<PatientRow> candidates) implements PatientSaving {
        public LikelyDuplicate {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing is stored: somebody else changed the patient since the form was opened. */
    record ChangedMeanwhile() implements PatientSaving {}

    /**
     * What is wrong with a field.
     *
     * @param key key of the sentence that says it and how to mend it
     * @param arguments of that sentence
     */
    record Problem(Field field, String key, List<Object> arguments) {
        Problem(Field field, String key) {
            this(field, key, List.of());
        }
    }

    /** The fields that can be wrong. */
    enum Field {
        SURNAME,
        GIVEN_NAME,
        PATRONYMIC,
        CARD,
        PHONE,
        SECOND_PHONE,
        EMAIL,
        ADDRESS,
        BIRTH_DATE,
        SOURCE,
        COMMENT
    }
}
