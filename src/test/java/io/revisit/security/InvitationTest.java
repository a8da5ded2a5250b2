package io.revisit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class InvitationTest {

    private static final String PASSWORD = "очень долгий пароль";
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    InvitationService invitations;

    @Autowired
    InvitationAcceptance acceptance;

    @Autowired
    MemberService members;

    @Autowired
    Accounts accounts;

    @Autowired
    Clinics clinics;

    @Autowired
    TestClock clock;

    private BusinessId clinic;
    private EmailAddress email;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
        email = new EmailAddress("guest" + NUMBER.incrementAndGet() + "@invitation.example.org");
    }

    @Test
    void whoFollowsTheLinkJoinsInTheOfferedRole() {
        String token = invite();

        assertThat(acceptance.offer(token).map(InvitationOffer::role)).contains(Role.ADMINISTRATOR);
        assertThat(acceptance.acceptAsNewUser(token, "Анна Громова", PASSWORD, RUSSIAN))
                .isEmpty();

        assertThat(members.members())
                .filteredOn(member -> member.email().equals(email.value()))
                .extracting(Member::name, Member::role)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Анна Громова", Role.ADMINISTRATOR));
        assertThat(invitations.open()).isEmpty();
    }

    @Test
    void aLinkWorksOnce() {
        String token = invite();
        acceptance.acceptAsNewUser(token, "Анна Громова", PASSWORD, RUSSIAN);

        assertThat(acceptance.offer(token)).isEmpty();
        assertThat(acceptance.acceptAsNewUser(token, "Пётр Громов", PASSWORD, RUSSIAN))
                .contains(AccountRefusal.INVITATION_OVER);
    }

    @Test
    void aLinkWorksForAWeek() {
        String token = invite();
        clock.advance(Duration.ofDays(7));

        assertThat(acceptance.offer(token)).isEmpty();
        assertThat(acceptance.acceptAsNewUser(token, "Анна Громова", PASSWORD, RUSSIAN))
                .contains(AccountRefusal.INVITATION_OVER);
        assertThat(invitations.open()).extracting(OpenInvitation::over).containsExactly(true);
    }

    @Test
    void aRevokedLinkDoesNotWork() {
        String token = invite();
        invitations.revoke(invitations.open().getFirst().id());

        assertThat(acceptance.offer(token)).isEmpty();
    }

    @Test
    void aNewInvitationReplacesTheEarlierOne() {
        String first = invite();
        String second = invite();

        assertThat(acceptance.offer(first)).isEmpty();
        assertThat(acceptance.offer(second)).isPresent();
        assertThat(invitations.open()).hasSize(1);
    }

    @Test
    void aKnownUserJoinsWithTheirOwnPasswordAlone() {
        UserId known = accounts.open(email, "Анна Громова", PASSWORD, RUSSIAN);
        String token = invite();

        assertThat(acceptance.offer(token).map(InvitationOffer::hasAccount)).contains(true);
        assertThat(acceptance.acceptAsKnownUser(token, "чужой пароль")).contains(AccountRefusal.WRONG_PASSWORD);
        assertThat(acceptance.acceptAsKnownUser(token, PASSWORD)).isEmpty();

        assertThat(accounts.memberships(known)).extracting(Membership::business).containsExactly(clinic);
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() {
        String token = invite();

        assertThat(acceptance.acceptAsNewUser(token, "Анна", "короткий", RUSSIAN))
                .contains(AccountRefusal.PASSWORD_TOO_SHORT);
        assertThat(acceptance.acceptAsNewUser(token, "Анна", email.value(), RUSSIAN))
                .contains(AccountRefusal.PASSWORD_IS_EMAIL);
        assertThat(acceptance.offer(token)).isPresent();
    }

    @Test
    void whoBelongsToTheBusinessIsNotInvited() {
        acceptance.acceptAsNewUser(invite(), "Анна Громова", PASSWORD, RUSSIAN);

        assertThat(invitations.invite(email, Role.OWNER, null))
                .isEqualTo(new InvitationService.Outcome.Refused(AccountRefusal.ALREADY_MEMBER));
    }

    @Test
    void onlyAnOwnerInvites() {
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThatThrownBy(this::invite).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theInvitationsOfAnotherBusinessAreNotSeenNorRevoked() {
        String theirs = invite();
        long id = invitations.open().getFirst().id();
        clinics.openAsOwner();

        invitations.revoke(id);

        assertThat(invitations.open()).isEmpty();
        assertThat(acceptance.offer(theirs)).isPresent();
    }

    private String invite() {
        var outcome = invitations.invite(email, Role.ADMINISTRATOR, null);
        return ((InvitationService.Outcome.Invited) outcome).token();
    }
}
