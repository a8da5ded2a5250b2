package io.revisit.patient.ui;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.TagId;
import io.revisit.shared.ui.UrlState;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the list's filter stands in the address; what cannot be read there is passed over. */
final class PatientAddress {
    static final String SORT = "sort";
    static final String TAB = "tab";

    private static final String TEXT = "q";
    private static final String DOCTOR = "doctor";
    private static final String DIRECTION = "direction";
    static final String TAGS = "tag";
    private static final String DIGITIZED = "digitized";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String RECALL = "recall";
    private static final String DUE = "due";
    private static final int MAX_ID_DIGITS = 18;

    private PatientAddress() {}

    /** @param today until when who should come again is due */
    static PatientFilter filter(UrlState state, LocalDate today) {
        Set<TagId> tags = state.list(TAGS).stream()
                .flatMap(text -> id(text).stream())
                .map(TagId::new)
                .collect(Collectors.toSet());
        return PatientFilter.ALL
                .withText(state.get(TEXT).orElse(""))
                .withDoctor(state.get(DOCTOR)
                        .flatMap(PatientAddress::id)
                        .map(DoctorId::new)
                        .orElse(null))
                .withDirection(state.get(DIRECTION)
                        .flatMap(PatientAddress::id)
                        .map(DirectionId::new)
                        .orElse(null))
                .withTags(tags)
                .withDigitized(state.get(DIGITIZED).map("yes"::equals).orElse(null))
                .withLastVisit(day(state, FROM), day(state, TO))
                .withRecallBy(
                        state.get(RECALL).filter(DUE::equals).map(_ -> today).orElse(null));
    }

    static UrlState with(UrlState state, PatientFilter filter) {
        String tags = filter.tags().stream()
                .map(tag -> Long.toString(tag.value()))
                .sorted()
                .collect(Collectors.joining(","));
        return state.with(TEXT, filter.text())
                .with(
                        DOCTOR,
                        filter.doctor() == null
                                ? ""
                                : Long.toString(filter.doctor().value()))
                .with(
                        DIRECTION,
                        filter.direction() == null
                                ? ""
                                : Long.toString(filter.direction().value()))
                .with(TAGS, tags)
                .with(DIGITIZED, filter.digitized() == null ? "" : filter.digitized() ? "yes" : "no")
                .with(FROM, text(filter.lastVisitFrom()))
                .with(TO, text(filter.lastVisitTo()))
                .with(RECALL, filter.recallBy() == null ? "" : DUE);
    }

    private static Optional<Long> id(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= MAX_ID_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static @Nullable LocalDate day(UrlState state, String name) {
        try {
            return state.get(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
