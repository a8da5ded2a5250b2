package io.revisit.visit;

import io.revisit.business.BranchId;
import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a person fills it in.
 *
 * @param startsAt date and time on the clinic's clock
 * @param staff whom the visit is credited to; null leaves it to the signed-in user's staff member
 * @param service what was done, in free words
 * @param gross price of the services in the clinic's currency
 * @param reward points, certificate value and discounts applied to it
 */
public record VisitForm(
        PatientId patient,
        LocalDateTime startsAt,
        VisitStatus status,
        @Nullable DoctorId doctor,
        @Nullable DirectionId direction,
        @Nullable BranchId branch,
        @Nullable StaffMemberId staff,
        @Nullable String service,
        BigDecimal gross,
        BigDecimal reward) {

    /** The longest name of a service. */
    public static final int MAX_SERVICE = 300;

    public VisitForm {
        service = service == null || service.isBlank() ? null : service.strip();
    }

    /** A visit of which only patient, time and status are known. */
    public static VisitForm of(PatientId patient, LocalDateTime startsAt, VisitStatus status) {
        return new VisitForm(patient, startsAt, status, null, null, null, null, null, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public VisitForm withStatus(VisitStatus other) {
        return new VisitForm(patient, startsAt, other, doctor, direction, branch, staff, service, gross, reward);
    }

    public VisitForm withDoctor(@Nullable DoctorId other) {
        return new VisitForm(patient, startsAt, status, other, direction, branch, staff, service, gross, reward);
    }

    public VisitForm withDirection(@Nullable DirectionId other) {
        return new VisitForm(patient, startsAt, status, doctor, other, branch, staff, service, gross, reward);
    }

    public VisitForm withStaff(@Nullable StaffMemberId other) {
        return new VisitForm(patient, startsAt, status, doctor, direction, branch, other, service, gross, reward);
    }

    public VisitForm withService(@Nullable String other) {
        return new VisitForm(patient, startsAt, status, doctor, direction, branch, staff, other, gross, reward);
    }

    public VisitForm withSums(BigDecimal otherGross, BigDecimal otherReward) {
        return new VisitForm(
                patient, startsAt, status, doctor, direction, branch, staff, service, otherGross, otherReward);
    }
}
