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
    private final ZoneChange zoneChange;
    private final Clock clock;

    BusinessService(
            TenantSql sql,
            Transactions transactions,
            CurrentBusiness currentBusiness,
            AuditLog auditLog,
            ZoneChange zoneChange,
            Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.currentBusiness = currentBusiness;
        this.auditLog = auditLog;
        this.zoneChange = zoneChange;
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
        // Read inside, so that what an update throws away is never what was read before it.
        return kept.compute(business, (_, _) -> new Kept(read(), now.plus(KEPT)))
                .settings();
    }

    /** The clinic's time zone. */
    @PermitAll
    public ZoneId zone() {
        return current().zone();
    }

    /**
     * Stores the settings. With another time zone, stored calendar days are counted anew in the background.
     *
     * @param settings with the version that was edited
     * @return false when somebody else has changed them meanwhile, and nothing was stored
     */
    @RolesAllowed(Role.OWNER_NAME)
    public boolean update(BusinessSettings settings) {
        BusinessId business = currentBusiness.id();
        boolean stored = transactions.call(() -> store(business, settings));
        kept.remove(business);
        return stored;
    }

    private boolean store(BusinessId business, BusinessSettings settings) {
        ZoneId before = read().zone();
        if (write(settings) == 0) {
            return false;
        }
        auditLog.record("business.settings-changed", "business", business.value(), null);
        if (!settings.zone().equals(before)) {
            zoneChange.countDaysAnew(
                    settings.version() + 1, clock.instant().plus(KEPT).plus(KEPT));
        }
        return true;
    }

    private BusinessSettings read() {
        return sql.sql("""
                        SELECT name, time_zone, currency, phone_country, active_window_days, assumed_discount,
                            phones_hidden_at_desk, version
                        FROM business WHERE id = :business""")
                .query((row, _) -> new BusinessSettings(
                        row.getString("name"),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("currency"),
                        row.getString("phone_country"),
                        row.getInt("active_window_days"),
                        row.getBigDecimal("assumed_discount"),
                        row.getBoolean("phones_hidden_at_desk"),
                        row.getLong("version")))
                .single();
    }

    private int write(BusinessSettings settings) {
        return sql.sql("""
                        UPDATE business SET name = :name, time_zone = :zone, currency = :currency,
                            phone_country = :country, active_window_days = :window, assumed_discount = :discount,
                            phones_hidden_at_desk = :hidden,
                            version = version + 1
                        WHERE id = :business AND version = :version""")
                .param("name", settings.name())
                .param("zone", settings.zone().getId())
                .param("currency", settings.currency())
                .param("country", settings.phoneCountry())
                .param("window", settings.activeWindowDays())
                .param("discount", settings.assumedDiscount())
                .param("hidden", settings.phonesHiddenAtDesk())
                .param("version", settings.version())
                .update();
    }
}
