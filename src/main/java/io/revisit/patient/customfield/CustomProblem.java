package io.revisit.patient.customfield;

import java.util.List;

/**
 * What is wrong with a value.
 *
 * @param key key of the sentence that says it and how to mend it
 * @param arguments of that sentence
 */
public record CustomProblem(CustomFieldId field, String key, List<Object> arguments) {
    public CustomProblem {
        arguments = List.copyOf(arguments);
    }
}
