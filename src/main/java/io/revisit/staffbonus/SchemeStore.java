package io.revisit.staffbonus;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The schemes of the business, each holding from its month until the next one's. */
@Component
class SchemeStore {

    private static final String SCHEME = """
            SELECT s.from_month, s.rate_digitized, s.tiers_digitized, s.rate_repeat, s.tiers_repeat, s.qualify_days,
                   s.window_months, s.cap, s.count_imported
            FROM bonus_scheme s
            """;

    private final TenantSql sql;
    private final Ids ids;

    SchemeStore(TenantSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The scheme that holds for the month. */
    Optional<BonusScheme> inForce(YearMonth month) {
        return sql.sql(SCHEME + " WHERE s.business_id = :business AND s.from_month <= :month"
                        + " ORDER BY s.from_month DESC LIMIT 1")
                .param("month", month.atDay(1))
                .query((row, _) -> scheme(row))
                .optional();
    }

    /** All schemes, the latest first. */
    List<BonusScheme> all() {
        return sql.sql(SCHEME + " WHERE s.business_id = :business ORDER BY s.from_month DESC")
                .query((row, _) -> scheme(row))
                .list();
    }

    /** Stores the scheme in place of one that holds from the same month. */
    void save(BonusScheme scheme) {
        sql.sql("""
                INSERT INTO bonus_scheme (business_id, id, from_month, rate_digitized, tiers_digitized, rate_repeat,
                    tiers_repeat, qualify_days, window_months, cap, count_imported)
                VALUES (:business, :id, :from, :rateDigitized, :tiersDigitized, :rateRepeat, :tiersRepeat, :qualifyDays,
                    :window, :cap, :countImported)
                ON DUPLICATE KEY UPDATE rate_digitized = VALUES(rate_digitized),
                    tiers_digitized = VALUES(tiers_digitized), rate_repeat = VALUES(rate_repeat),
                    tiers_repeat = VALUES(tiers_repeat), qualify_days = VALUES(qualify_days),
                    window_months = VALUES(window_months), cap = VALUES(cap), count_imported = VALUES(count_imported),
                    version = version + 1
                """)
                .param("id", ids.next())
                .param("from", scheme.from().atDay(1))
                .param("rateDigitized", scheme.rateDigitized())
                .param("tiersDigitized", SchemeJson.write(scheme.tiersDigitized()))
                .param("rateRepeat", scheme.rateRepeat())
                .param("tiersRepeat", SchemeJson.write(scheme.tiersRepeat()))
                .param("qualifyDays", scheme.qualifyDays())
                .param("window", scheme.windowMonths())
                .param("cap", scheme.cap())
                .param("countImported", scheme.countImported())
                .update();
    }

    private static BonusScheme scheme(ResultSet row) throws SQLException {
        return new BonusScheme(
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                row.getBigDecimal("rate_digitized"),
                SchemeJson.readTiers(row.getString("tiers_digitized")),
                row.getBigDecimal("rate_repeat"),
                SchemeJson.readTiers(row.getString("tiers_repeat")),
                row.getObject("qualify_days", Integer.class),
                row.getInt("window_months"),
                row.getBigDecimal("cap"),
                row.getBoolean("count_imported"));
    }
}
