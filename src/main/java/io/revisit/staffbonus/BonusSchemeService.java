package io.revisit.staffbonus;

import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The schemes by which administrators are paid; a month that is approved keeps the one that it was calculated by. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
public class BonusSchemeService {

    private final SchemeStore schemes;
    private final BonusStore months;
    private final Transactions transactions;

    BonusSchemeService(SchemeStore schemes, BonusStore months, Transactions transactions) {
        this.schemes = schemes;
        this.months = months;
        this.transactions = transactions;
    }

    /** The scheme that holds for the month, or empty when none does yet. */
    public Optional<BonusScheme> inForce(YearMonth month) {
        return schemes.inForce(month);
    }

    /** All schemes, the latest first. */
    public List<BonusScheme> all() {
        return schemes.all();
    }

    /**
     * Stores the scheme from its month on.
     *
     * @return what is wrong, field by field; empty when it was stored
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public List<SchemeProblem> save(BonusScheme scheme) {
        return transactions.call(() -> {
            List<SchemeProblem> problems = SchemeRules.check(scheme, isApproved(scheme.from()));
            if (problems.isEmpty()) {
                schemes.save(scheme);
            }
            return problems;
        });
    }

    private boolean isApproved(YearMonth month) {
        return months.find(month)
                .filter(found -> found.state() != MonthState.DRAFT)
                .isPresent();
    }
}
