package io.revisit.visit;

import io.revisit.business.BranchId;
import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantEntity;
import io.revisit.shared.data.UtcTime;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A visit's own columns; what follows from them and from the patient's other visits is {@link VisitDerivation}'s. */
@Entity
@Table(name = "visit")
class VisitEntity extends TenantEntity {

    private long patientId;
    private LocalDateTime startsAt;
    private LocalDate visitDay;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    private @Nullable Long doctorId;
    private @Nullable Long directionId;
    private @Nullable Long branchId;
    private @Nullable Long staffId;
    private @Nullable String service;
    private BigDecimal gross;
    private BigDecimal reward;
    private BigDecimal refunded = BigDecimal.ZERO;
    private boolean reversed;
    private LocalDateTime createdAt;
    private @Nullable Long createdBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected VisitEntity() {}

    @SuppressWarnings("NullAway.Init") // apply() sets the rest.
    VisitEntity(long id, VisitForm form, ZoneId zone, Instant now, @Nullable Long createdBy) {
        super(id);
        this.patientId = form.patient().value();
        this.createdAt = UtcTime.of(now);
        this.createdBy = createdBy;
        apply(form, zone);
    }

    void apply(VisitForm form, ZoneId zone) {
        startsAt = UtcTime.of(form.startsAt().atZone(zone).toInstant());
        visitDay = form.startsAt().toLocalDate();
        status = form.status();
        doctorId = form.doctor() == null ? null : form.doctor().value();
        directionId = form.direction() == null ? null : form.direction().value();
        branchId = form.branch() == null ? null : form.branch().value();
        staffId = form.staff() == null ? null : form.staff().value();
        service = form.service();
        gross = form.gross();
        reward = form.reward();
    }

    void refund(BigDecimal amount, boolean whole) {
        refunded = refunded.add(amount);
        reversed = whole;
    }

    Visit toVisit(ZoneId zone) {
        VisitForm form = new VisitForm(
                new PatientId(patientId),
                startsAt.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime(),
                status,
                doctorId == null ? null : new DoctorId(doctorId),
                directionId == null ? null : new DirectionId(directionId),
                branchId == null ? null : new BranchId(branchId),
                staffId == null ? null : new StaffMemberId(staffId),
                service,
                gross,
                reward);
        return new Visit(new VisitId(getId()), form, refunded, reversed, getVersion());
    }

    long patientId() {
        return patientId;
    }

    LocalDate visitDay() {
        return visitDay;
    }

    VisitStatus status() {
        return status;
    }
}
