package io.revisit.patient;

import java.util.List;
import java.util.stream.Stream;

/**
 * One merge.
 *
 * @param merge its id
 * @param survivor whose card stays
 * @param loser whose card opens the survivor's from now on
 */
public record MergedPair(long merge, PatientId survivor, PatientId loser) {

    static List<PatientId> patients(List<MergedPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.survivor(), pair.loser()))
                .toList();
    }
}
