package io.revisit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

@DatabaseTest
class AccountServiceTest {

    private static final String PASSWORD = "очень долгий пароль";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    AccountService service;

    @Autowired
    MemberService members;

    @Autowired
    BusinessSwitch businessSwitch;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Clinics clinics;

    private BusinessId clinic;
    private UserId user;

    @BeforeEach
    void signIn() {
        clinic = clinics.open();
        EmailAddress email = new EmailAddress("own" + NUMBER.incrementAndGet() + "@account.example.org");
        user = accounts.open(email, "Анна Громова", PASSWORD, Locale.of("ru"));
        accounts.addMember(clinic, user, Role.ADMINISTRATOR, null);
        clinics.enter(new SignedInUser(
                user, "Анна Громова", email.value(), Locale.of("ru"), clinic, Role.ADMINISTRATOR, null));
    }

    @Test
    void thePasswordChangesWhenTheCurrentOneIsRight() {
        assertThat(service.changePassword(PASSWORD, "новый длинный пароль")).isEmpty();

        String hash = accounts.find(user).orElseThrow().passwordHash();
        assertThat(passwords.matches("новый длинный пароль", hash)).isTrue();
        assertThat(currentUser.principal().orElseThrow().passwordHash()).isEqualTo(hash);
    }

    @Test
    void thePasswordStaysWhenTheCurrentOneIsWrong() {
        assertThat(service.changePassword("другой пароль", "новый длинный пароль"))
                .contains(AccountRefusal.WRONG_PASSWORD);

        assertThat(passwords.matches(PASSWORD, accounts.find(user).orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void guessingTheCurrentPasswordIsThrottled() {
        for (int i = 0; i < 5; i++) {
            service.changePassword("другой пароль " + i, "новый длинный пароль");
        }

        assertThat(service.changePassword(PASSWORD, "новый длинный пароль")).contains(AccountRefusal.TOO_MANY_TRIES);
    }

    @Test
    void aPasswordIsNeitherShortNorTheAddress() {
        assertThat(service.changePassword(PASSWORD, "123456789")).contains(AccountRefusal.PASSWORD_TOO_SHORT);
        assertThat(service.changePassword(PASSWORD, currentUser.require().email()))
                .contains(AccountRefusal.PASSWORD_IS_EMAIL);
    }

    @Test
    void theLanguageIsKeptForTheUser() {
        service.chooseLanguage(Locale.of("en"));

        assertThat(currentUser.require().locale()).isEqualTo(Locale.of("en"));
        assertThat(accounts.find(user).orElseThrow().locale()).isEqualTo(Locale.of("en"));
    }

    @Test
    void switchingTakesTheRoleThatTheUserHasThere() {
        BusinessId second = clinics.open();
        accounts.addMember(second, user, Role.PARTNER, null);

        businessSwitch.to(second);

        assertThat(currentUser.require().business()).isEqualTo(second);
        assertThat(currentUser.require().role()).isEqualTo(Role.PARTNER);
        assertThat(accounts.find(user).orElseThrow().lastBusiness()).isEqualTo(second.value());
    }

    @Test
    void nobodySwitchesToABusinessTheyDoNotBelongTo() {
        BusinessId foreign = clinics.open();

        assertThatThrownBy(() -> businessSwitch.to(foreign)).isInstanceOf(AccessDeniedException.class);
        assertThat(currentUser.require().business()).isEqualTo(clinic);
    }

    @Test
    void aBusinessKeepsItsLastOwner() {
        SignedInUser owner = clinics.signIn(clinic, Role.OWNER);

        assertThat(members.change(owner.id(), Role.PARTNER, null)).contains(AccountRefusal.LAST_OWNER);
        assertThat(members.remove(owner.id())).contains(AccountRefusal.LAST_OWNER);
        assertThat(members.change(user, Role.OWNER, null)).isEmpty();
        assertThat(members.remove(owner.id())).isEmpty();
    }

    @Test
    void anAdministratorNeitherSeesNorChangesMembers() {
        assertThatThrownBy(members::members).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> members.remove(user)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoIsNotSignedInCallsNoService() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(members::members).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
