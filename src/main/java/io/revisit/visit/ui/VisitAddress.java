package io.revisit.visit.ui;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import io.revisit.shared.ui.UrlState;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitMark;
import io.revisit.visit.VisitStatus;
import java.util.Arrays;
import java.util.Locale;
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

    private VisitAddress() {}

    static VisitFilter filter(UrlState state) {
        return VisitFilter.ALL
                .withPeriod(state.day(FROM), state.day(TO))
                .withStatus(constant(state, STATUS, VisitStatus.values()))
                .withMark(constant(state, MARK, VisitMark.values()))
                .withDoctor(state.id(DOCTOR, DoctorId::new))
                .withDirection(state.id(DIRECTION, DirectionId::new))
                .withStaff(state.id(STAFF, StaffMemberId::new))
                .withPatient(state.id(PATIENT, PatientId::new))
                .withText(state.get(TEXT).orElse(""));
    }

    static UrlState with(UrlState state, VisitFilter filter) {
        return state.with(FROM, filter.from())
                .with(TO, filter.to())
                .with(STATUS, code(filter.status()))
                .with(MARK, code(filter.mark()))
                .with(DOCTOR, filter.doctor(), DoctorId::value)
                .with(DIRECTION, filter.direction(), DirectionId::value)
                .with(STAFF, filter.staff(), StaffMemberId::value)
                .with(PATIENT, filter.patient(), PatientId::value)
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
}
