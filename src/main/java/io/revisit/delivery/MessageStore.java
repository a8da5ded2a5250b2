package io.revisit.delivery;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The table {@code message} as the queue writes it. */
@Component
class MessageStore {

    private static final String INSERT = """
            INSERT INTO message (business_id, id, patient_id, purpose, channel, transport, address, subject, body,
                                 state, next_attempt_at, created_at, `sensitive`, test)
            VALUES (:business, :id, :patient, :purpose, :channel, :transport, :address, :subject, :body,
                    'NEW', :now, :now, :sensitive, :test)""";

    private final TenantSql sql;
    private final Ids ids;
    private final Clock clock;

    MessageStore(TenantSql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    MessageId insert(NewMessage message, TransportKind transport, boolean test) {
        long id = ids.next();
        sql.sql(INSERT)
                .param("id", id)
                .param(
                        "patient",
                        message.patient() == null ? null : message.patient().value())
                .param("purpose", message.purpose().name())
                .param("channel", message.channel().name())
                .param("transport", transport.name())
                .param("address", message.address())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("now", UtcTime.of(clock.instant()))
                .param("sensitive", message.sensitive())
                .param("test", test)
                .update();
        return new MessageId(id);
    }
}
