package io.revisit.patient;

import io.revisit.business.ClinicCalendar;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sections of a person's file, and erases, by statements. */
@Component
public class PersonalQuery {
    private final TenantSql sql;
    private final ClinicCalendar calendar;

    PersonalQuery(TenantSql sql, ClinicCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /**
     * What a statement answers, as a section; moments come out on the clinic's clock.
     *
     * @param statement with {@code :patients}; its column labels are the section's columns
     */
    public PersonalSection section(String feature, String name, String statement, List<PatientId> person) {
        ZoneId zone = calendar.zone();
        List<String> columns = new ArrayList<>();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        sql.sql(statement).param("patients", ids(person)).query((ResultSet row) -> {
            ResultSetMetaData described = row.getMetaData();
            if (columns.isEmpty()) {
                for (int i = 1; i <= described.getColumnCount(); i++) {
                    columns.add(described.getColumnLabel(i));
                }
            }
            rows.add(values(row, columns, zone));
        });
        return new PersonalSection(feature, name, columns, rows);
    }

    /** Runs statements that have {@code :patients}. */
    public void update(List<PatientId> person, String... statements) {
        for (String statement : statements) {
            sql.sql(statement).param("patients", ids(person)).update();
        }
    }

    private static List<Long> ids(List<PatientId> person) {
        return person.stream().map(PatientId::value).toList();
    }

    private static Map<String, @Nullable Object> values(ResultSet row, List<String> columns, ZoneId zone)
            throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.size(); i++) {
            values.put(columns.get(i - 1), value(row, i, zone));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, ZoneId zone) throws SQLException {
        return switch (row.getObject(column)) {
            case java.sql.Date _ -> row.getObject(column, java.time.LocalDate.class);
            case java.sql.Timestamp _ -> onClock(row.getObject(column, LocalDateTime.class), zone);
            case LocalDateTime moment -> onClock(moment, zone);
            case null -> null;
            case Object value -> value;
        };
    }

    private static LocalDateTime onClock(LocalDateTime utc, ZoneId zone) {
        return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
    }
}
