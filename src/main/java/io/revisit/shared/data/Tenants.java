package io.revisit.shared.data;

import io.revisit.shared.tenant.BusinessId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All businesses, for commands that go through each of them on its own behalf. */
@Component
public class Tenants {

    private final JdbcClient jdbc;

    Tenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every business, in the order in which they were opened. */
    public List<BusinessId> all() {
        return jdbc.sql("SELECT id FROM business ORDER BY id").query(Long.class).list().stream()
                .map(BusinessId::new)
                .toList();
    }
}
