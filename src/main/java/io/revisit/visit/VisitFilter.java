package io.revisit.visit;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a list shows; what is null or empty does not narrow it. Immutable.
 *
 * @param from this day or later, in the clinic's time zone
 * @param to this day or earlier
 * @param mark narrows to completed visits that count in this way
 * @param patient of this patient alone
 * @param text beginnings of words of the patient's name, or three and more digits of the phone, or the beginning of the card number
 */
public record VisitFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable VisitStatus status,
        @Nullable VisitMark mark,
        @Nullable DoctorId doctor,
        @Nullable DirectionId direction,
        @Nullable StaffMemberId staff,
        @Nullable PatientId patient,
        String text) {

    /** Every visit. */
    public static final VisitFilter ALL = new VisitFilter(null, null, null, null, null, null, null, null, "");

    private static final int MAX_TEXT = 200;

    public VisitFilter {
        String stripped = text.strip();
        text = stripped.length() > MAX_TEXT ? stripped.substring(0, MAX_TEXT) : stripped;
    }

    /** Both days included; null leaves that end open. */
    public VisitFilter withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new VisitFilter(first, last, status, mark, doctor, direction, staff, patient, text);
    }

    public VisitFilter withStatus(@Nullable VisitStatus other) {
        return new VisitFilter(from, to, other, mark, doctor, direction, staff, patient, text);
    }

    public VisitFilter withMark(@Nullable VisitMark other) {
        return new VisitFilter(from, to, status, other, doctor, direction, staff, patient, text);
    }

    public VisitFilter withDoctor(@Nullable DoctorId other) {
        return new VisitFilter(from, to, status, mark, other, direction, staff, patient, text);
    }

    public VisitFilter withDirection(@Nullable DirectionId other) {
        return new VisitFilter(from, to, status, mark, doctor, other, staff, patient, text);
    }

    public VisitFilter withStaff(@Nullable StaffMemberId other) {
        return new VisitFilter(from, to, status, mark, doctor, direction, other, patient, text);
    }

    public VisitFilter withPatient(@Nullable PatientId other) {
        return new VisitFilter(from, to, status, mark, doctor, direction, staff, other, text);
    }

    public VisitFilter withText(String other) {
        return new VisitFilter(from, to, status, mark, doctor, direction, staff, patient, other);
    }

    /** Whether nothing narrows the list. */
    public boolean isEmpty() {
        return equals(ALL);
    }
}
