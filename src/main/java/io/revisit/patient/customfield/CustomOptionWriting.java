package io.revisit.patient.customfield;

import io.revisit.patient.customfield.CustomFieldDraft.Option;
import io.revisit.patient.customfield.CustomFieldSaving.Part;
import io.revisit.patient.customfield.CustomFieldSaving.Refused;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stores what can be chosen in a field. */
@Component
class CustomOptionWriting {
    private static final int MOST = 500;

    /** No option has this id; a list in SQL is never empty. */
    private static final long NONE = 0;

    private final TenantSql sql;
    private final Ids ids;

    CustomOptionWriting(TenantSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** What is wrong with the options that were typed. */
    static Optional<Refused> wrong(CustomFieldDraft draft) {
        if (draft.type() != CustomFieldType.CHOICE) {
            return Optional.empty();
        }
        Set<String> keys = new HashSet<>();
        for (Option option : draft.options()) {
            String key = CustomKey.of(option.name());
            if (key.isEmpty()) {
                return refused("empty");
            }
            if (option.name().strip().length() > CustomField.LONGEST_NAME) {
                return refused("long");
            }
            if (!keys.add(key)) {
                return refused("twice");
            }
        }
        return draft.options().isEmpty()
                ? refused("none")
                : draft.options().size() > MOST ? refused("many") : Optional.empty();
    }

    private static Optional<Refused> refused(String what) {
        return Optional.of(new Refused(Part.OPTIONS, "patient.field.problem.option." + what));
    }

    /** Makes the options those of the draft, in the caller's transaction. */
    void store(CustomFieldId field, CustomFieldDraft draft) {
        List<Option> options = draft.type() == CustomFieldType.CHOICE ? draft.options() : List.of();
        List<Long> kept = Stream.concat(
                        Stream.of(NONE), options.stream().map(Option::id).filter(Objects::nonNull))
                .toList();
        for (String statement : List.of(CustomFieldSql.DROP_OPTIONS, CustomFieldSql.RETIRE_OPTIONS)) {
            sql.sql(statement).param("field", field.value()).param("kept", kept).update();
        }
        for (int place = 0; place < options.size(); place++) {
            Option option = options.get(place);
            sql.sql(option.id() == null ? CustomFieldSql.ADD_OPTION : CustomFieldSql.CHANGE_OPTION)
                    .param("field", field.value())
                    .param("option", option.id() == null ? Long.valueOf(ids.next()) : option.id())
                    .param("name", option.name().strip())
                    .param("key", CustomKey.of(option.name()))
                    .param("position", place + 1)
                    .update();
        }
    }
}
