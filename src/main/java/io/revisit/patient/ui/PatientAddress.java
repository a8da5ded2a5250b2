package io.revisit.patient.ui;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.TagId;
import io.revisit.shared.ui.UrlState;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** How the list's filter stands in the address; what cannot be read there is passed over. */
final class PatientAddress {
    static final String SORT = "sort";
    static final String TAB = "tab";

    private static final String TEXT = "q";
    private static final String DOCTOR = "doctor";
    private static final String DIRECTION = "direction";
    private static final String MAIN_DOCTOR = "main-doctor";
    private static final String MAIN_DIRECTION = "main-direction";
    static final String TAGS = "tag";
    private static final String DIGITIZED = "digitized";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String RECALL = "recall";
    private static final String DUE = "due";

    private PatientAddress() {}

    /** @param today until when who should come again is due */
    static PatientFilter filter(UrlState state, LocalDate today) {
        return PatientFilter.ALL
                .withText(state.get(TEXT).orElse(""))
                .withDoctor(state.id(DOCTOR, DoctorId::new))
                .withDirection(state.id(DIRECTION, DirectionId::new))
                .withMainDoctor(state.id(MAIN_DOCTOR, DoctorId::new))
                .withMainDirection(state.id(MAIN_DIRECTION, DirectionId::new))
                .withTags(state.ids(TAGS, TagId::new))
                .withDigitized(state.get(DIGITIZED).map("yes"::equals).orElse(null))
                .withLastVisit(state.day(FROM), state.day(TO))
                .withRecallBy(
                        state.get(RECALL).filter(DUE::equals).map(_ -> today).orElse(null));
    }

    static UrlState with(UrlState state, PatientFilter filter) {
        String tags = filter.tags().stream()
                .map(tag -> Long.toString(tag.value()))
                .sorted()
                .collect(Collectors.joining(","));
        return state.with(TEXT, filter.text())
                .with(DOCTOR, filter.doctor(), DoctorId::value)
                .with(DIRECTION, filter.direction(), DirectionId::value)
                .with(MAIN_DOCTOR, filter.mainDoctor(), DoctorId::value)
                .with(MAIN_DIRECTION, filter.mainDirection(), DirectionId::value)
                .with(TAGS, tags)
                .with(DIGITIZED, filter.digitized() == null ? "" : filter.digitized() ? "yes" : "no")
                .with(FROM, filter.lastVisitFrom())
                .with(TO, filter.lastVisitTo())
                .with(RECALL, filter.recallBy() == null ? "" : DUE);
    }
}
