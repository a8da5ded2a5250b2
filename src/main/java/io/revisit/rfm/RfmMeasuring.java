package io.revisit.rfm;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the values that part the patients who have been to the clinic into fifths. */
@Component
class RfmMeasuring {

    /**
     * The least value of each fifth. A value lies in the fifth into which the share of patients with smaller values reaches, so
     * that equal ones are together.
     */
    private static final String FIFTHS = """
            SELECT x.fifth, MIN(x.v) AS least
            FROM (SELECT g.v, FLOOR((SUM(g.n) OVER (ORDER BY g.v) - g.n) * 5 / SUM(g.n) OVER ()) AS fifth
                  FROM (SELECT %s AS v, COUNT(*) AS n
                        FROM patient_summary s
                        JOIN patient p ON p.business_id = s.business_id AND p.id = s.patient_id AND p.gone = FALSE
                        WHERE s.business_id = :business AND s.visits > 0
                        GROUP BY v) g) x
            GROUP BY x.fifth""";

    private final TenantSql sql;
    private final RfmStore store;
    private final Transactions transactions;

    RfmMeasuring(TenantSql sql, RfmStore store, Transactions transactions) {
        this.sql = sql;
        this.store = store;
        this.transactions = transactions;
    }

    /** Measures what the clinic has not set itself, as of this day, and stores it. */
    void measure(LocalDate today) {
        RfmSettings settings = store.find().map(RfmStore.Stored::settings).orElse(RfmSettings.DEFAULT);
        Map<RfmPart, RfmBorders> found = new TreeMap<>();
        if (settings.recency() == RfmScaling.QUANTILES) {
            found.put(RfmPart.RECENCY, days(fifths("DATEDIFF(s.last_visit_on, :today)", today)));
        }
        if (settings.frequency() == RfmScaling.QUANTILES) {
            found.put(RfmPart.FREQUENCY, fifths("s.visits", today));
        }
        if (settings.money() == RfmScaling.QUANTILES) {
            found.put(RfmPart.MONEY, fifths("s.net", today));
        }
        transactions.runApart(() -> {
            store.addMissing();
            found.forEach(store::measured);
            store.measuredOn(today);
        });
    }

    /** Where no value lies in a fifth, its score begins with that of the next one. */
    private RfmBorders fifths(String value, LocalDate today) {
        TreeMap<Integer, BigDecimal> least = new TreeMap<>();
        sql.sql(FIFTHS.formatted(value)).param("today", today).query(row -> {
            least.put(row.getInt("fifth"), row.getBigDecimal("least"));
        });
        List<@Nullable BigDecimal> steps = new ArrayList<>();
        for (int fifth = 1; fifth <= RfmBorders.COUNT; fifth++) {
            Map.Entry<Integer, BigDecimal> border = least.ceilingEntry(fifth);
            steps.add(border == null ? null : border.getValue());
        }
        return new RfmBorders(steps);
    }

    /** Days before today as days that have passed. */
    private static RfmBorders days(RfmBorders before) {
        List<@Nullable BigDecimal> passed = new ArrayList<>();
        before.steps().forEach(day -> passed.add(day == null ? null : day.negate()));
        return new RfmBorders(passed);
    }
}
