package io.revisit.loyalty;

import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import io.revisit.security.CurrentUser;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The table of who joined the programme. The import engine writes the digitizations of a base into it in bulk with SQL of
 * its own: {@code imported} true, channel {@link DigitizationChannel#IMPORT}, {@code import_id} set, {@code staff_id} of the
 * administrator named in the file, {@code digitized_on} the day in the file, {@code at} that day's noon in the clinic; it
 * leaves patients alone who are in the programme already, and publishes no {@link PatientDigitized}.
 */
@Component
class Digitizations {

    private static final String INSERT = """
            INSERT IGNORE INTO digitization (business_id, patient_id, at, digitized_on, channel, staff_id, imported, by_user)
            VALUES (:business, :patient, :at, :day, :channel, :staff, FALSE, :user)
            """;

    private final TenantSql sql;
    private final CurrentUser currentUser;
    private final Clock clock;

    Digitizations(TenantSql sql, CurrentUser currentUser, Clock clock) {
        this.sql = sql;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Puts the patient into the programme now; false when they are in it already. */
    boolean add(PatientId patient, DigitizationChannel channel, LocalDate day, @Nullable StaffMemberId staff) {
        return sql.sql(INSERT)
                        .param("patient", patient.value())
                        .param("at", UtcTime.of(clock.instant()))
                        .param("day", day)
                        .param("channel", channel.name())
                        .param("staff", staff == null ? null : staff.value())
                        .param(
                                "user",
                                currentUser
                                        .user()
                                        .map(user -> user.id().value())
                                        .orElse(null))
                        .update()
                == 1;
    }

    /** Whether the patient is in the programme. */
    boolean contains(PatientId patient) {
        return sql.sql("SELECT COUNT(*) FROM digitization WHERE business_id = :business AND patient_id = :patient")
                        .param("patient", patient.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
