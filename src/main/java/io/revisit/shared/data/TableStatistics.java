package io.revisit.shared.data;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the server knows of its tables and plans queries by. It counts anew by itself, but a table that it has open since
 * before a first import it may long take for empty, and then reads all visits once for every patient.
 */
@Component
public class TableStatistics {

    private static final String TABLES =
            "patient, patient_summary, patient_tag, patient_event, digitization, consent, custom_value, visit";

    private final JdbcTemplate jdbc;

    TableStatistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called after a mass change of the client base, outside a transaction; takes well under a second. */
    public void refresh() {
        jdbc.execute("ANALYZE NO_WRITE_TO_BINLOG TABLE " + TABLES);
    }
}
