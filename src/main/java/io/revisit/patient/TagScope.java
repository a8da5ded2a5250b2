package io.revisit.patient;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom a bulk action is about.
 *
 * @param filter everybody whom it finds; null for chosen patients
 * @param patients the chosen ones' ids, ascending; empty with a filter
 */
record TagScope(@Nullable PatientFilter filter, List<Long> patients) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    TagScope {
        patients = patients.stream().sorted().distinct().toList();
    }

    static TagScope everybodyOf(PatientFilter filter) {
        return new TagScope(filter, List.of());
    }

    static TagScope these(Collection<PatientId> patients) {
        return new TagScope(null, patients.stream().map(PatientId::value).toList());
    }

    static TagScope fromJson(String json) {
        return MAPPER.readValue(json, TagScope.class);
    }

    String toJson() {
        return MAPPER.writeValueAsString(this);
    }

    /** The next patients above an id, in the order of ids. */
    List<Long> after(long id, int limit, PatientListQuery lists) {
        return filter != null
                ? lists.idsAfter(filter, id, limit)
                : patients.stream().filter(next -> next > id).limit(limit).toList();
    }

    /** How many there are now. */
    long count(PatientListQuery lists) {
        return filter != null ? lists.count(filter) : patients.size();
    }
}
