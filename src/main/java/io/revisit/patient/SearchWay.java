package io.revisit.patient;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which patients match what was typed.
 *
 * @param ids a SELECT of the few who may match; null where conditions alone narrow
 * @param index one that has all that the conditions ask for, or null
 * @param conditions on the patient {@code p}, may be none
 */
record SearchWay(@Nullable String ids, @Nullable String index, List<String> conditions) {
    SearchWay {
        conditions = List.copyOf(conditions);
    }

    /** Where conditions alone narrow. */
    static SearchWay by(List<String> conditions) {
        return new SearchWay(null, null, conditions);
    }

    /** Where conditions on names and first phones alone narrow. */
    static SearchWay alongNames(List<String> conditions) {
        return new SearchWay(null, PatientSort.Column.NAME.index(), conditions);
    }

    /** Through few ids that a SELECT finds. */
    static SearchWay through(String ids, List<String> conditions) {
        return new SearchWay(ids, null, conditions);
    }

    /**
     * The table {@code patient p}, narrowed to the ids.
     *
     * @param along the index to read it along where there are no ids; null when the database chooses
     */
    String from(@Nullable String along) {
        if (ids != null) {
            return "(" + ids + ") hit JOIN patient p FORCE INDEX (PRIMARY) ON p.id = hit.id";
        }
        return along == null ? "patient p" : "patient p FORCE INDEX (" + along + ")";
    }

    /** Narrows patients who are found in another way to the ids. */
    String join() {
        return ids == null ? "" : " JOIN (" + ids + ") hit ON hit.id = p.id";
    }
}
