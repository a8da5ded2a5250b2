package io.revisit.delivery;

import io.revisit.shared.data.TenantSql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks at the moment of sending whether the message may go out (DOMAIN.md, Consent): advertising only where consent is
 * given for the channel, a service message unless it is withdrawn.
 */
@Component
class ConsentGate {

    private static final String STATE_OF_CONSENT = """
            SELECT (p.merged_into IS NOT NULL OR p.erased_at IS NOT NULL) AS gone, c.given AS given
            FROM patient p
            LEFT JOIN consent c ON c.business_id = p.business_id AND c.patient_id = p.id
                AND c.channel = :channel AND c.purpose = :purpose
            WHERE p.business_id = :business AND p.id = :patient""";

    private final TenantSql sql;

    ConsentGate(TenantSql sql) {
        this.sql = sql;
    }

    /** Why it must not go out, or empty when it may. */
    Optional<SkipReason> refusal(ClaimedMessage message) {
        if (message.patient() == null) {
            return Optional.empty();
        }
        return sql.sql(STATE_OF_CONSENT)
                .param("patient", message.patient().value())
                .param("channel", message.channel().name())
                .param("purpose", message.purpose().name())
                .query((row, _) -> {
                    boolean given = row.getBoolean("given");
                    return new State(row.getBoolean("gone"), row.wasNull() ? null : given);
                })
                .optional()
                .map(state -> state.refusal(message))
                .orElse(Optional.of(SkipReason.PATIENT_GONE));
    }

    /**
     * @param given null when nothing was ever said
     */
    private record State(boolean gone, @Nullable Boolean given) {

        Optional<SkipReason> refusal(ClaimedMessage message) {
            if (gone) {
                return Optional.of(SkipReason.PATIENT_GONE);
            }
            boolean allowed = switch (message.purpose()) {
                case MARKETING -> Boolean.TRUE.equals(given);
                case SERVICE -> !Boolean.FALSE.equals(given);
            };
            return allowed ? Optional.empty() : Optional.of(SkipReason.NO_CONSENT);
        }
    }
}
