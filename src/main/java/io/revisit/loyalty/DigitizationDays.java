package io.revisit.loyalty;

import io.revisit.business.ClinicCalendar;
import io.revisit.business.ClinicDays;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The calendar days on which patients joined the programme, which follow from the clinic's time zone. */
@Component
class DigitizationDays implements ClinicDays {

    private static final int PIECE = 1_000;

    private static final String NEXT = """
            SELECT d.patient_id, d.at, d.digitized_on FROM digitization d
            WHERE d.business_id = :business AND d.patient_id > :after
            ORDER BY d.patient_id LIMIT :limit
            """;

    private static final String CORRECT =
            "UPDATE digitization SET digitized_on = :day WHERE business_id = :business AND patient_id = :patient";

    /** The day as it is stored, and when it was. */
    private record Stored(long patient, LocalDateTime at, LocalDate day) {

        LocalDate dayIn(ZoneId zone) {
            return at.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
        }
    }

    private final TenantSql sql;
    private final Transactions transactions;
    private final ClinicCalendar calendar;

    DigitizationDays(TenantSql sql, Transactions transactions, ClinicCalendar calendar) {
        this.sql = sql;
        this.transactions = transactions;
        this.calendar = calendar;
    }

    @Override
    public void countAnew() {
        ZoneId zone = calendar.zone();
        long after = 0;
        for (List<Stored> piece = next(after); !piece.isEmpty(); piece = next(after)) {
            correct(piece, zone);
            after = piece.getLast().patient();
        }
    }

    private List<Stored> next(long after) {
        return sql.sql(NEXT)
                .param("after", after)
                .param("limit", PIECE)
                .query((row, _) -> new Stored(
                        row.getLong("patient_id"),
                        row.getObject("at", LocalDateTime.class),
                        row.getObject("digitized_on", LocalDate.class)))
                .list();
    }

    private void correct(List<Stored> piece, ZoneId zone) {
        List<Map<String, ?>> moved = piece.stream()
                .filter(stored -> !stored.dayIn(zone).equals(stored.day()))
                .<Map<String, ?>>map(stored -> Map.of("patient", stored.patient(), "day", stored.dayIn(zone)))
                .toList();
        transactions.run(() -> sql.batch(CORRECT, moved));
    }
}
