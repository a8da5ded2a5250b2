package io.revisit.patient;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table of the file that a person gets.
 *
 * @param feature that keeps it; its title has the key {@code feature.person.name}
 * @param name of the table in the file for machines
 * @param columns their names; a column's title has the key {@code feature.person.name.column}
 * @param rows values by column: texts, numbers, days, moments, yes or no, or null
 */
public record PersonalSection(
        String feature, String name, List<String> columns, List<Map<String, @Nullable Object>> rows) {
    /** Leaves the data out. */
    @Override
    public String toString() {
        return "PersonalSection[" + feature + "." + name + ", " + rows.size() + " rows]";
    }
}
