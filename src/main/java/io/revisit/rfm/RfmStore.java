package io.revisit.rfm;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The row of {@code rfm_scale}: how the clinic scores, and the borders that it has set or that were measured. */
@Component
class RfmStore {

    private static final String FIND = """
            SELECT r.recency_by, r.frequency_by, r.money_by, r.other_months, r.measured_on,
                   r.recency_2, r.recency_3, r.recency_4, r.recency_5,
                   r.frequency_2, r.frequency_3, r.frequency_4, r.frequency_5,
                   r.money_2, r.money_3, r.money_4, r.money_5
            FROM rfm_scale r WHERE r.business_id = :business""";

    /** What is to be measured keeps the borders of before until it is. */
    private static final String SAVE = """
            INSERT INTO rfm_scale (business_id, recency_by, frequency_by, money_by, other_months,
                recency_2, recency_3, recency_4, recency_5, frequency_2, frequency_3, frequency_4, frequency_5,
                money_2, money_3, money_4, money_5, changed_by, changed_at)
            VALUES (:business, :recency, :frequency, :money, :otherMonths,
                :r2, :r3, :r4, :r5, :f2, :f3, :f4, :f5, :m2, :m3, :m4, :m5, :user, :now)
            ON DUPLICATE KEY UPDATE
                recency_by = VALUES(recency_by), frequency_by = VALUES(frequency_by), money_by = VALUES(money_by),
                other_months = VALUES(other_months),
                recency_2 = VALUES(recency_2), recency_3 = VALUES(recency_3),
                recency_4 = VALUES(recency_4), recency_5 = VALUES(recency_5),
                frequency_2 = VALUES(frequency_2), frequency_3 = VALUES(frequency_3),
                frequency_4 = VALUES(frequency_4), frequency_5 = VALUES(frequency_5),
                money_2 = VALUES(money_2), money_3 = VALUES(money_3), money_4 = VALUES(money_4), money_5 = VALUES(money_5),
                measured_on = NULL, changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)""";

    /** Of a clinic that has never set anything. */
    private static final String ADD = """
            INSERT IGNORE INTO rfm_scale (business_id, recency_by, frequency_by, money_by, other_months)
            VALUES (:business, :recency, :frequency, :money, :otherMonths)""";

    private static final String INTERVALS = """
            SELECT d.id, d.recall_months FROM direction d
            WHERE d.business_id = :business AND d.active AND d.recall_months > 0""";

    private final TenantSql sql;
    private final Clock clock;

    /**
     * What is stored.
     *
     * @param measuredOn the day on which borders were measured; null when they are to be measured anew
     */
    record Stored(RfmSettings settings, @Nullable LocalDate measuredOn) {}

    RfmStore(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Empty while nothing was ever set or measured. */
    Optional<Stored> find() {
        return sql.sql(FIND).query((row, _) -> stored(row)).optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new RfmSettings(
                        RfmScaling.valueOf(row.getString("recency_by")),
                        RfmScaling.valueOf(row.getString("frequency_by")),
                        RfmScaling.valueOf(row.getString("money_by")),
                        row.getInt("other_months"),
                        borders(row, "recency"),
                        borders(row, "frequency"),
                        borders(row, "money")),
                row.getObject("measured_on", LocalDate.class));
    }

    private static RfmBorders borders(ResultSet row, String part) throws SQLException {
        List<@Nullable BigDecimal> steps = new ArrayList<>();
        for (int score = 2; score <= RfmSegment.BEST; score++) {
            steps.add(row.getBigDecimal(part + "_" + score));
        }
        return new RfmBorders(steps);
    }

    void save(RfmSettings settings, long user) {
        Map<String, @Nullable Object> borders = new HashMap<>();
        put(borders, "r", settings.recencyBorders());
        put(borders, "f", settings.frequencyBorders());
        put(borders, "m", settings.moneyBorders());
        sql.sql(SAVE)
                .params(scalings(settings))
                .params(borders)
                .param("user", user)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    private static Map<String, ?> scalings(RfmSettings settings) {
        return Map.of(
                "recency", settings.recency().name(),
                "frequency", settings.frequency().name(),
                "money", settings.money().name(),
                "otherMonths", settings.otherMonths());
    }

    private static void put(Map<String, @Nullable Object> values, String letter, RfmBorders borders) {
        for (int score = 2; score <= RfmSegment.BEST; score++) {
            values.put(letter + score, borders.of(score));
        }
    }

    /** Writes what was measured, unless the clinic has set the borders of the part itself by now. */
    void measured(RfmPart part, RfmBorders borders) {
        String column = part.name().toLowerCase(Locale.ROOT);
        Map<String, @Nullable Object> values = new HashMap<>();
        put(values, "b", borders);
        sql.sql("""
                UPDATE rfm_scale SET %1$s_2 = :b2, %1$s_3 = :b3, %1$s_4 = :b4, %1$s_5 = :b5
                WHERE business_id = :business AND %1$s_by = 'QUANTILES'""".formatted(column)).params(values).update();
    }

    /** Notes that all was measured on this day. */
    void measuredOn(LocalDate day) {
        sql.sql("UPDATE rfm_scale SET measured_on = :day WHERE business_id = :business")
                .param("day", day)
                .update();
    }

    /** Gives a clinic that has set nothing its row. */
    void addMissing() {
        sql.sql(ADD).params(scalings(RfmSettings.DEFAULT)).update();
    }

    /** What was measured holds no longer. */
    void forgetMeasured() {
        sql.sql("UPDATE rfm_scale SET measured_on = NULL WHERE business_id = :business")
                .update();
    }

    /** Months between two visits by the id of the direction; of those that are in use and have an interval. */
    Map<Long, Integer> intervals() {
        Map<Long, Integer> months = new HashMap<>();
        sql.sql(INTERVALS).query(row -> {
            months.put(row.getLong("id"), row.getInt("recall_months"));
        });
        return months;
    }
}
