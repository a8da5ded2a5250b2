package io.revisit.patient;

import java.util.List;
import java.util.Map;

/**
 * What was typed, as SQL.
 *
 * @param ways in which patients match; no patient matches in two of them
 * @param whole all ways in one, for going through the patients in another order than that of names
 * @param parameters of all of them
 */
record PatientSearch(List<SearchWay> ways, SearchWay whole, Map<String, Object> parameters) {
    /** Nothing was typed. */
    static final PatientSearch NONE = one(SearchWay.by(List.of()), Map.of());

    PatientSearch {
        ways = List.copyOf(ways);
    }

    static PatientSearch one(SearchWay way, Map<String, Object> parameters) {
        return new PatientSearch(List.of(way), way, parameters);
    }
}
