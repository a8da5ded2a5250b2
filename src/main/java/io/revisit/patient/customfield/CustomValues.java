package io.revisit.patient.customfield;

import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Checks and stores what a person typed into custom fields; every change stands in the patient's history. */
@Component
public class CustomValues {
    private static final String NOTHING = "—";

    private final CustomFields fields;
    private final PatientEvents events;
    private final TenantSql sql;

    CustomValues(CustomFields fields, PatientEvents events, TenantSql sql) {
        this.fields = fields;
        this.events = events;
        this.sql = sql;
    }

    /** What is wrong with the values. */
    public List<CustomProblem> problems(Map<CustomFieldId, Optional<CustomValue>> typed) {
        List<CustomProblem> problems = new ArrayList<>();
        if (!typed.isEmpty()) {
            for (CustomField field : fields.active()) {
                CustomProblem problem = problem(field, typed(typed, field));
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
        return problems;
    }

    private static @Nullable CustomProblem problem(CustomField field, @Nullable CustomValue value) {
        return switch (value) {
            case null -> null;
            case CustomValue.Text text ->
                text.text().strip().length() > CustomValue.LONGEST_TEXT
                        ? new CustomProblem(field.id(), "patient.problem.tooLong", List.of(CustomValue.LONGEST_TEXT))
                        : null;
            case CustomValue.Number number ->
                !CustomValue.isStorable(number.number())
                        ? new CustomProblem(field.id(), "patient.field.problem.number", List.of())
                        : number.number().scale() > CustomValue.DECIMALS
                                ? new CustomProblem(
                                        field.id(), "patient.field.problem.decimals", List.of(CustomValue.DECIMALS))
                                : null;
            case CustomValue.Day day ->
                CustomValue.isStorable(day.day())
                        ? null
                        : new CustomProblem(field.id(), "patient.field.problem.day", List.of());
            case CustomValue.Chosen chosen ->
                field.option(chosen.option().id()).isPresent()
                        ? null
                        : new CustomProblem(field.id(), "patient.field.problem.option.gone", List.of());
        };
    }

    /**
     * Makes the patient's values those that were typed, in the caller's transaction; a field that is not among them keeps its
     * value, and so does an archived one. A change raises the patient's version.
     *
     * @param version of the patient as it is stored now
     * @param typed free of problems
     */
    public void store(PatientId patient, long version, Map<CustomFieldId, Optional<CustomValue>> typed) {
        if (typed.isEmpty()) {
            return;
        }
        Map<CustomFieldId, CustomValue> before = fields.values(List.of(patient)).getOrDefault(patient, Map.of());
        boolean raised = false;
        for (CustomField field : fields.active()) {
            CustomValue old = before.get(field.id());
            CustomValue now = tidy(field, typed(typed, field));
            if (typed.containsKey(field.id()) && !Objects.equals(plain(old), plain(now))) {
                if (!raised) {
                    raise(patient, version);
                    raised = true;
                }
                write(patient, field, now);
                events.record(patient, "patient.field.changed", field.name() + ": " + plain(old) + " → " + plain(now));
            }
        }
    }

    private static @Nullable CustomValue typed(Map<CustomFieldId, Optional<CustomValue>> typed, CustomField field) {
        return typed.getOrDefault(field.id(), Optional.empty()).orElse(null);
    }

    /** Two people at once: the second one's form is older than what is stored. */
    private void raise(PatientId patient, long version) {
        int raised = sql.sql(CustomFieldSql.RAISE_VERSION)
                .param("patient", patient.value())
                .param("version", version)
                .update();
        if (raised == 0) {
            throw new OptimisticLockingFailureException("Patient " + patient.value() + " has changed");
        }
    }

    /** A value of another type than the field's is none, and so is an empty text. */
    private static @Nullable CustomValue tidy(CustomField field, @Nullable CustomValue value) {
        CustomValue fitting = switch (field.type()) {
            case TEXT -> value instanceof CustomValue.Text(String text) ? line(text) : null;
            case NUMBER -> value instanceof CustomValue.Number ? value : null;
            case DATE -> value instanceof CustomValue.Day ? value : null;
            case CHOICE -> value instanceof CustomValue.Chosen ? value : null;
        };
        return fitting;
    }

    private static @Nullable CustomValue line(String text) {
        return text.isBlank() ? null : new CustomValue.Text(text.strip());
    }

    private static String plain(@Nullable CustomValue value) {
        return value == null ? NOTHING : value.plain();
    }

    private void write(PatientId patient, CustomField field, @Nullable CustomValue value) {
        if (value == null) {
            sql.sql(CustomFieldSql.CLEAR)
                    .param("patient", patient.value())
                    .param("field", field.id().value())
                    .update();
            return;
        }
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("patient", patient.value());
        row.put("field", field.id().value());
        row.put("text", value instanceof CustomValue.Text(String text) ? text : null);
        row.put("key", value instanceof CustomValue.Text(String text) ? CustomKey.of(text) : null);
        row.put("number", value instanceof CustomValue.Number(var number) ? number : null);
        row.put("day", value instanceof CustomValue.Day(var day) ? day : null);
        row.put("option", value instanceof CustomValue.Chosen(CustomOption option) ? option.id() : null);
        sql.sql(CustomFieldSql.STORE).params(row).update();
    }
}
