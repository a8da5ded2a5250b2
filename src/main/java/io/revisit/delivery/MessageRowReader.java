package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.PatientId;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads messages {@code m} with the names of their patients {@code p}. */
final class MessageRowReader {

    static final String COLUMNS = """
            SELECT m.id, m.campaign_id, m.patient_id, p.surname, p.given_name, p.patronymic, m.channel, m.transport,
                   m.address, m.subject, m.body, m.state, m.reason, m.error, m.attempts, m.test, m.created_at,
                   m.next_attempt_at, m.sent_at
            """;

    private MessageRowReader() {}

    /** The row that the result stands at; what became of it at its recipient is read apart. */
    static MessageRow read(ResultSet row) throws SQLException {
        Long patient = row.getObject("patient_id", Long.class);
        return new MessageRow(
                new MessageId(row.getLong("id")),
                row.getObject("campaign_id", Long.class),
                patient == null ? null : new PatientId(patient),
                row.getString("surname") == null ? null : name(row),
                ConsentChannel.valueOf(row.getString("channel")),
                TransportKind.valueOf(row.getString("transport")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                MessageState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("error"),
                row.getInt("attempts"),
                row.getBoolean("test"),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "next_attempt_at")),
                instant(row, "sent_at"),
                Map.of());
    }

    private static String name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"))
                .full();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return UtcTime.toInstant(row.getObject(column, LocalDateTime.class));
    }
}
