package io.revisit.delivery;

import io.revisit.patient.ConsentGate;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks at the moment of sending whether a message may go out to its patient (DOMAIN.md, Consent). */
@Component
class SendingGate {

    private static final String IN_THE_BASE = """
            SELECT COUNT(*) FROM patient
            WHERE business_id = :business AND id = :patient AND merged_into IS NULL AND erased_at IS NULL""";

    private final TenantSql sql;
    private final ConsentGate consent;

    SendingGate(TenantSql sql, ConsentGate consent) {
        this.sql = sql;
        this.consent = consent;
    }

    /** Why it must not go out, or empty when it may. */
    Optional<SkipReason> refusal(ClaimedMessage message) {
        PatientId patient = message.patient();
        if (patient == null) {
            return Optional.empty();
        }
        if (!isInTheBase(patient)) {
            return Optional.of(SkipReason.PATIENT_GONE);
        }
        return consent.allows(patient, message.channel(), message.purpose())
                ? Optional.empty()
                : Optional.of(SkipReason.NO_CONSENT);
    }

    private boolean isInTheBase(PatientId patient) {
        return sql.sql(IN_THE_BASE)
                        .param("patient", patient.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
