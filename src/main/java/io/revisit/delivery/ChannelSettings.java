package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.shared.data.TenantSql;
import org.springframework.stereotype.Component;

/** Which transports the clinic has set up. */
@Component
class ChannelSettings {

    private final TenantSql sql;

    ChannelSettings(TenantSql sql) {
        this.sql = sql;
    }

    /** The transport that serves the channel now; the outbox while no real one is set up. */
    TransportKind transportFor(ConsentChannel channel) {
        return channel == ConsentChannel.EMAIL && isActive(TransportKind.EMAIL)
                ? TransportKind.EMAIL
                : TransportKind.OUTBOX;
    }

    private boolean isActive(TransportKind transport) {
        return sql.sql("""
                SELECT COUNT(*) FROM channel_settings
                WHERE business_id = :business AND transport = :transport AND active""")
                        .param("transport", transport.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
