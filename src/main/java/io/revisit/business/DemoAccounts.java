package io.revisit.business;

import io.revisit.security.Accounts;
import io.revisit.security.DemoSignIn;
import io.revisit.security.UserId;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo clinic «Улыбка» and those who sign in to it; its patients and visits are imported like any clinic's. */
@Component
public class DemoAccounts {

    /** The front-desk administrator of the demo base that the demo administrator works as. */
    private static final String CREDITED_STAFF = "Мельник Оксана";

    private final BusinessOpening opening;
    private final DictionaryStore dictionaries;
    private final Accounts accounts;
    private final Transactions transactions;
    private final CurrentBusiness currentBusiness;

    DemoAccounts(
            BusinessOpening opening,
            DictionaryStore dictionaries,
            Accounts accounts,
            Transactions transactions,
            CurrentBusiness currentBusiness) {
        this.opening = opening;
        this.dictionaries = dictionaries;
        this.accounts = accounts;
        this.transactions = transactions;
        this.currentBusiness = currentBusiness;
    }

    /** Whether this installation has a demo clinic, which anybody can sign in to. */
    public boolean exist() {
        return accounts.demoBusiness().isPresent();
    }

    /** Opens the demo clinic with its three users; when it is there already, gives its id. */
    public BusinessId openDemo() {
        return accounts.demoBusiness().orElseGet(() -> transactions.call(this::open));
    }

    private BusinessId open() {
        BusinessId demo = opening.open(new NewBusiness("Улыбка", ZoneId.of("Europe/Moscow"), true));
        long staff = currentBusiness.call(demo, () -> {
            dictionaries.addMissing(Dictionary.STAFF, List.of(CREDITED_STAFF));
            return dictionaries.find(Dictionary.STAFF, List.of(CREDITED_STAFF)).getOrDefault(CREDITED_STAFF, 0L);
        });
        join(demo, DemoSignIn.OWNER, "Ирина Соколова", null);
        join(demo, DemoSignIn.ADMINISTRATOR, "Оксана Мельник", staff);
        join(demo, DemoSignIn.PARTNER, "Павел Орлов", null);
        return demo;
    }

    private void join(BusinessId demo, DemoSignIn signIn, String name, @Nullable Long staff) {
        UserId user = accounts.open(new EmailAddress(signIn.email()), name, DemoSignIn.PASSWORD, Locale.of("ru"));
        accounts.addMember(demo, user, signIn.role(), staff);
    }
}
