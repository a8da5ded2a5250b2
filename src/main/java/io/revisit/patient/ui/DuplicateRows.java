package io.revisit.patient.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.duplicate.DuplicatePair;
import io.revisit.patient.duplicate.DuplicateService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of pairs with what the list shows of their patients. */
@SpringComponent
class DuplicateRows {
    private final DuplicateService duplicates;
    private final PatientService patients;

    DuplicateRows(DuplicateService duplicates, PatientService patients) {
        this.duplicates = duplicates;
        this.patients = patients;
    }

    List<DuplicateRow> page(int offset, int limit) {
        List<DuplicatePair> pairs = duplicates.page(offset, limit);
        List<PatientId> ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
        Map<PatientId, PatientRow> known =
                patients.rows(ids).stream().collect(Collectors.toMap(PatientRow::id, Function.identity()));
        return pairs.stream()
                .map(pair -> row(pair, known.get(pair.one()), known.get(pair.other())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable DuplicateRow row(
            DuplicatePair pair, @Nullable PatientRow one, @Nullable PatientRow other) {
        return one == null || other == null ? null : new DuplicateRow(pair, one, other);
    }
}
