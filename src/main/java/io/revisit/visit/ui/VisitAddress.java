package io.revisit.visit.ui;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import io.revisit.shared.ui.UrlState;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitMark;
import io.revisit.visit.VisitStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** How the list's filter stands in the address; what cannot be read there is passed over. */
final class VisitAddress {
    static final String SORT = "sort";

    private static final String TEXT = "q";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String STATUS = "status";
    private static final String MARK = "mark";
    private static final String DOCTOR = "doctor";
    private static final String DIRECTION = "direction";
    private static final String STAFF = "staff";
    private static final String PATIENT = "patient";
    private static final int MAX_ID_DIGITS = 18;

    private VisitAddress() {}

    static VisitFilter filter(UrlState state) {
        return VisitFilter.ALL
                .withPeriod(day(state, FROM), day(state, TO))
                .withStatus(constant(state, STATUS, VisitStatus.values()))
                .withMark(constant(state, MARK, VisitMark.values()))
                .withDoctor(id(state, DOCTOR, DoctorId::new))
                .withDirection(id(state, DIRECTION, DirectionId::new))
                .withStaff(id(state, STAFF, StaffMemberId::new))
                .withPatient(id(state, PATIENT, PatientId::new))
                .withText(state.get(TEXT).orElse(""));
    }

    static UrlState with(UrlState state, VisitFilter filter) {
        return state.with(FROM, text(filter.from()))
                .with(TO, text(filter.to()))
                .with(STATUS, code(filter.status()))
                .with(MARK, code(filter.mark()))
                .with(
                        DOCTOR,
                        filter.doctor() == null ? "" : text(filter.doctor().value()))
                .with(
                        DIRECTION,
                        filter.direction() == null
                                ? ""
                                : text(filter.direction().value()))
                .with(STAFF, filter.staff() == null ? "" : text(filter.staff().value()))
                .with(
                        PATIENT,
                        filter.patient() == null ? "" : text(filter.patient().value()))
                .with(TEXT, filter.text());
    }

    /** A constant as it stands in addresses and keys of texts: {@code no-show}; empty for none. */
    static String code(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> @Nullable E constant(UrlState state, String name, E[] values) {
        String wanted = state.get(name).orElse("");
        return Arrays.stream(values)
                .filter(value -> code(value).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable T id(UrlState state, String name, LongFunction<T> type) {
        String text = state.get(name).orElse("");
        boolean digits = !text.isEmpty()
                && text.length() <= MAX_ID_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? type.apply(Long.parseLong(text)) : null;
    }

    private static @Nullable LocalDate day(UrlState state, String name) {
        try {
            return state.get(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
