package io.revisit.testing;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import io.revisit.visit.VisitDerivation;
import io.revisit.visit.VisitId;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes visits of the current business for tests, with all that follows from them:
 * {@code visits.of(patient).on(day).at("10:30").by(doctor).costing("5000").stored()}.
 */
@Component
public class Visits {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final TenantSql sql;
    private final Ids ids;
    private final Clock clock;
    private final VisitDerivation derivation;

    Visits(TenantSql sql, Ids ids, Clock clock, VisitDerivation derivation) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.derivation = derivation;
    }

    /** A completed visit of the patient yesterday at noon that cost 1 000 roubles. */
    public Builder of(PatientId patient) {
        return new Builder(patient);
    }

    /** So many completed visits of the patient, one a day up to yesterday, of 1 000 roubles each. */
    public PatientId completed(PatientId patient, int howMany) {
        for (int daysAgo = howMany; daysAgo > 0; daysAgo--) {
            of(patient).on(today().minusDays(daysAgo)).stored();
        }
        return patient;
    }

    public DoctorId doctor(String name) {
        return new DoctorId(named("doctor", name));
    }

    public DirectionId direction(String name) {
        return new DirectionId(named("direction", name));
    }

    public StaffMemberId staff(String name) {
        return new StaffMemberId(named("staff_member", name));
    }

    private long named(String table, String name) {
        long id = ids.next();
        sql.sql("INSERT INTO " + table + " (business_id, id, name, name_key) VALUES (:business, :id, :name, :key)")
                .param("id", id)
                .param("name", name)
                .param("key", PersonName.searchKey(name))
                .update();
        return id;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** What is to be known of the visit. */
    public final class Builder {
        private final long id = ids.next();
        private final PatientId patient;
        private final Map<String, Object> row = new HashMap<>();
        private LocalDate day = today().minusDays(1);
        private LocalTime time = LocalTime.NOON;

        private Builder(PatientId patient) {
            this.patient = patient;
            row.put("id", id);
            row.put("patient", patient.value());
            row.put("status", VisitStatus.COMPLETED.name());
            row.put("doctor", null);
            row.put("direction", null);
            row.put("staff", null);
            row.put("gross", new BigDecimal("1000"));
            row.put("now", UtcTime.of(clock.instant()));
        }

        /** In the clinic's time zone. */
        public Builder on(LocalDate visitDay) {
            day = visitDay;
            return this;
        }

        /** On the clinic's clock: {@code 10:30}. */
        public Builder at(String clockTime) {
            time = LocalTime.parse(clockTime);
            return this;
        }

        public Builder being(VisitStatus status) {
            row.put("status", status.name());
            return this;
        }

        public Builder by(DoctorId doctor) {
            row.put("doctor", doctor.value());
            return this;
        }

        public Builder in(DirectionId direction) {
            row.put("direction", direction.value());
            return this;
        }

        public Builder creditedTo(StaffMemberId staff) {
            row.put("staff", staff.value());
            return this;
        }

        /** In roubles. */
        public Builder costing(String gross) {
            row.put("gross", new BigDecimal(gross));
            return this;
        }

        public VisitId stored() {
            row.put("day", day);
            row.put(
                    "starts",
                    UtcTime.of(LocalDateTime.of(day, time).atZone(ZONE).toInstant()));
            sql.sql("""
                            INSERT INTO visit (business_id, id, patient_id, starts_at, visit_day, status, doctor_id,
                                direction_id, staff_id, gross, net, created_at)
                            VALUES (:business, :id, :patient, :starts, :day, :status, :doctor,
                                :direction, :staff, :gross, :gross, :now)""").params(row).update();
            derivation.refresh(List.of(patient));
            return new VisitId(id);
        }
    }
}
