package io.revisit.delivery;

import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Notes that patients answered messages, as they do by phone or in another messenger. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class MessageAnswers {

    private static final String NOTE = """
            INSERT IGNORE INTO message_response (business_id, message_id, kind, first_at, last_at, times, by_user)
            SELECT m.business_id, m.id, 'ANSWERED', :now, :now, 1, :user
            FROM message m
            WHERE m.business_id = :business AND m.id = :message AND m.sent_at IS NOT NULL AND m.patient_id IS NOT NULL""";

    private static final String UNDO = """
            DELETE FROM message_response
            WHERE business_id = :business AND message_id = :message AND kind = 'ANSWERED'""";

    private final TenantSql sql;
    private final Transactions transactions;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    MessageAnswers(TenantSql sql, Transactions transactions, AuditLog audit, CurrentUser currentUser, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Notes that the patient has answered the message, now.
     *
     * @return false when that is noted already, or the message went to no patient
     */
    public boolean record(MessageId message) {
        return change(NOTE, message, "message.answer-noted");
    }

    /**
     * Takes such a note back.
     *
     * @return false when there is none any more
     */
    public boolean undo(MessageId message) {
        return change(UNDO, message, "message.answer-undone");
    }

    private boolean change(String statement, MessageId message, String action) {
        return transactions.call(() -> {
            int changed = sql.sql(statement)
                    .param("message", message.value())
                    .param("now", UtcTime.of(clock.instant()))
                    .param(
                            "user",
                            currentUser.user().map(user -> user.id().value()).orElse(null))
                    .update();
            if (changed == 1) {
                audit.record(action, "message", message.value(), null);
            }
            return changed == 1;
        });
    }
}
