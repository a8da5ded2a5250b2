package io.revisit.patient;

import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Consents of patients as the clinic's staff sees and records them (DOMAIN.md, Consent). */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class ConsentService {
    /** What a patient agrees to who lets the clinic send advertising. */
    public static final String MARKETING_WORDING =
            "Согласен (согласна) получать от клиники рекламные и информационные сообщения об услугах, акциях и программе"
                    + " лояльности по указанному каналу связи. Согласие действует до отзыва; отозвать его можно в любой"
                    + " момент на стойке администратора или по ссылке в сообщении.";

    /** What a patient agrees to who lets the clinic send reminders and codes. */
    public static final String SERVICE_WORDING =
            "Согласен (согласна) получать от клиники служебные сообщения: напоминания о визитах, коды подтверждения и"
                    + " сведения о записи.";

    /** All that was recorded of a patient's consents, the latest first. */
    private static final String HISTORY = """
            SELECT c.channel, c.purpose, c.given, c.at, c.how, c.wording, u.name AS user_name
            FROM consent_record c
            LEFT JOIN user_account u ON u.id = c.by_user
            WHERE c.business_id = :business AND c.patient_id = :patient
            ORDER BY c.at DESC, c.id DESC
            LIMIT :limit
            """;

    private static final int MAX_HISTORY = 200;

    private final TenantSql sql;
    private final ConsentGate gate;

    ConsentService(TenantSql sql, ConsentGate gate) {
        this.sql = sql;
        this.gate = gate;
    }

    /** Every channel and purpose, with where the patient's consent to it stands. */
    public List<ConsentState> states(PatientId patient) {
        return gate.states(patient);
    }

    /** All that was recorded, the latest first; at most 200. */
    public List<ConsentChange> history(PatientId patient) {
        return sql.sql(HISTORY)
                .param("patient", patient.value())
                .param("limit", MAX_HISTORY)
                .query((rs, _) -> change(rs))
                .list();
    }

    /** Records that the patient has given consent, now, by the signed-in user. */
    public void give(
            PatientId patient, ConsentChannel channel, ConsentPurpose purpose, ConsentHow how, String wording) {
        gate.record(patient, channel, purpose, true, how, wording);
    }

    /** Records that the patient has withdrawn consent, now, by the signed-in user. */
    public void withdraw(
            PatientId patient, ConsentChannel channel, ConsentPurpose purpose, ConsentHow how, String wording) {
        gate.record(patient, channel, purpose, false, how, wording);
    }

    private static ConsentChange change(ResultSet rs) throws SQLException {
        return new ConsentChange(
                ConsentChannel.valueOf(rs.getString("channel")),
                ConsentPurpose.valueOf(rs.getString("purpose")),
                rs.getBoolean("given"),
                Objects.requireNonNull(UtcTime.toInstant(rs.getObject("at", LocalDateTime.class))),
                ConsentHow.valueOf(rs.getString("how")),
                rs.getString("user_name"),
                rs.getString("wording"));
    }
}
