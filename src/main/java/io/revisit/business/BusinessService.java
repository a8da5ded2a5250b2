package io.revisit.business;

import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Service;

/** The settings of the current business. */
@Service
public class BusinessService {

    /** Another node may have changed them: they are read again after so long. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Kept(BusinessSettings settings, Instant until) {}

    private final ConcurrentMap<BusinessId, Kept> kept = new ConcurrentHashMap<>();
    private final TenantSql sql;
    private final Transactions transactions;
    private final CurrentBusiness currentBusiness;
    private final AuditLog auditLog;
    private final Clock clock;

    BusinessService(
            TenantSql sql, Transactions transactions, CurrentBusiness currentBusiness, AuditLog auditLog, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.currentBusiness = currentBusiness;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** The settings; patients' pages read them too, which nobody has signed in to. */
    @PermitAll
    public BusinessSettings current() {
        BusinessId business = currentBusiness.id();
        Instant now = clock.instant();
        Kept last = kept.get(business);
        if (last != null && now.isBefore(last.until())) {
            return last.settings();
        }
        BusinessSettings settings = read();
        kept.put(business, new Kept(settings, now.plus(KEPT)));
        return settings;
    }

    /** The clinic's time zone. */
    @PermitAll
    public ZoneId zone() {
        return current().zone();
    }

    /**
     * Stores the settings.
     *
     * @param settings with the version that was edited
     * @return false when somebody else has changed them meanwhile, and nothing was stored
     */
    @RolesAllowed(Role.OWNER_NAME)
    public boolean update(BusinessSettings settings) {
        BusinessId business = currentBusiness.id();
        boolean stored = transactions.call(() -> {
            boolean written = write(settings) == 1;
            if (written) {
                auditLog.record("business.settings-changed", "business", business.value(), null);
            }
            return written;
        });
        kept.remove(business);
        return stored;
    }

    private BusinessSettings read() {
        return sql.sql("""
                        SELECT name, time_zone, currency, phone_country, active_window_days, assumed_discount, version
                        FROM business WHERE id = :business""")
                .query((row, _) -> new BusinessSettings(
                        row.getString("name"),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("currency"),
                        row.getString("phone_country"),
                        row.getInt("active_window_days"),
                        row.getBigDecimal("assumed_discount"),
                        row.getLong("version")))
                .single();
    }

    private int write(BusinessSettings settings) {
        return sql.sql("""
                        UPDATE business SET name = :name, time_zone = :zone, currency = :currency,
                            phone_country = :country, active_window_days = :window, assumed_discount = :discount,
                            version = version + 1
                        WHERE id = :business AND version = :version""")
                .param("name", settings.name())
                .param("zone", settings.zone().getId())
                .param("currency", settings.currency())
                .param("country", settings.phoneCountry())
                .param("window", settings.activeWindowDays())
                .param("discount", settings.assumedDiscount())
                .param("version", settings.version())
                .update();
    }
}
