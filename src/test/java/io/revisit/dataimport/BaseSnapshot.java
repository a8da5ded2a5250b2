package io.revisit.dataimport;

import io.revisit.shared.tenant.BusinessId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of a clinic, except what imports and the searches behind them note of themselves, the histories and the audit log. */
record BaseSnapshot(Map<String, List<String>> rows) {

    static BaseSnapshot of(JdbcClient jdbc, BusinessId clinic) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : jdbc.sql("""
                SELECT DISTINCT table_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND column_name = 'business_id' AND table_name NOT LIKE 'import%'
                  AND table_name NOT IN ('audit_entry', 'patient_event', 'membership', 'duplicate_search',
                                       'duplicate_pair', 'household_suggestion')
                """).query(String.class).list()) {
            rows.put(
                    table,
                    jdbc
                            .sql("SELECT * FROM " + table + " WHERE business_id = :id")
                            .param("id", clinic.value())
                            .query()
                            .listOfRows()
                            .stream()
                            .map(row -> new TreeMap<>(row).toString())
                            .sorted()
                            .toList());
        }
        return new BaseSnapshot(rows);
    }

    int count(String table) {
        return rows.get(table).size();
    }
}
