package io.revisit.business;

import io.revisit.security.Accounts;
import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import io.revisit.security.UserId;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens businesses: the first of an installation, which nobody can sign in to yet, and the demo. */
@Component
public class BusinessOpening {

    private final TenantSql sql;
    private final Ids ids;
    private final Accounts accounts;
    private final AuditLog auditLog;
    private final Transactions transactions;
    private final CurrentBusiness currentBusiness;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BusinessOpening(
            TenantSql sql,
            Ids ids,
            Accounts accounts,
            AuditLog auditLog,
            Transactions transactions,
            CurrentBusiness currentBusiness,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.accounts = accounts;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.currentBusiness = currentBusiness;
        this.events = events;
        this.clock = clock;
    }

    /** Whether nobody can sign in yet, so that the first business may be opened by whoever comes first. */
    public boolean isNeeded() {
        return !accounts.any();
    }

    /**
     * Opens the first business of the installation with its owner.
     *
     * @return its id; empty when there is a user already, and nothing was opened
     */
    public Optional<BusinessId> openFirst(NewBusiness business, NewUser owner) {
        if (!isNeeded()) {
            return Optional.empty();
        }
        try {
            return Optional.of(transactions.call(() -> {
                UserId user = accounts.openFirst(owner.email(), owner.name(), owner.password(), owner.language());
                BusinessId opened = open(business);
                accounts.addMember(opened, user, Role.OWNER, null);
                return opened;
            }));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Opens a business that nobody belongs to yet; joins the running transaction. */
    BusinessId open(NewBusiness business) {
        BusinessId opened = new BusinessId(ids.next());
        currentBusiness.run(opened, () -> {
            sql.sql("""
                            INSERT INTO business (id, name, time_zone, currency, phone_country, demo, created_at)
                            VALUES (:business, :name, :zone, 'RUB', 'RU', :demo, :now)""")
                    .param("name", business.name())
                    .param("zone", business.zone().getId())
                    .param("demo", business.demo())
                    .param("now", UtcTime.of(clock.instant()))
                    .update();
            auditLog.record("business.opened", "business", opened.value(), null);
            events.publishEvent(new BusinessOpened());
        });
        return opened;
    }
}
