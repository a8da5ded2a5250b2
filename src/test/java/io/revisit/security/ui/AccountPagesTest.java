package io.revisit.security.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import io.revisit.security.InvitationAcceptance;
import io.revisit.security.InvitationService;
import io.revisit.security.MemberService;
import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.security.TypedEmail;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.ViewTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class AccountPagesTest extends ViewTest {

    @Autowired
    Clinics clinics;

    @Autowired
    InvitationService invitations;

    @Autowired
    InvitationAcceptance acceptance;

    @Autowired
    MemberService members;

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        clinics.openAsOwner();
        SecurityContextHolder.clearContext();

        open("account/password");

        assertThat(_find(LoginForm.class)).hasSize(1);
    }

    @Test
    void aWaitIsExplained() {
        clinics.openAsOwner();
        SecurityContextHolder.clearContext();

        open("sign-in?locked=2");

        assertThat(_get(LoginForm.class).isError()).isTrue();
    }

    @Test
    void afterAWrongPasswordTheEmailIsThereStill() {
        clinics.openAsOwner();
        SecurityContextHolder.clearContext();
        open("sign-in");
        VaadinSession.getCurrent().getSession().setAttribute(TypedEmail.class.getName(), "anna@example.org");

        open("sign-in?error");

        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anySatisfy(
                        call -> assertThat(call.getInvocation().getParameters()).contains("anna@example.org"));
    }

    @Test
    void theInterfaceSpeaksTheUsersLanguage() {
        BusinessId clinic = clinics.open();
        SignedInUser user = clinics.signIn(clinic, Role.OWNER);
        clinics.enter(
                new SignedInUser(user.id(), user.name(), user.email(), Locale.of("en"), clinic, Role.OWNER, null));

        open("account/password");

        assertThat(_find(Button.class, spec -> spec.withText("Change password")))
                .hasSize(1);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.of("en"));
    }

    @Test
    void passwordsThatDifferAreNotTaken() {
        clinics.openAsOwner();
        open("account/password");

        _setValue(field("Текущий пароль"), "старый длинный пароль");
        _setValue(field("Новый пароль"), "новый длинный пароль");
        _setValue(field("Новый пароль ещё раз"), "новый длинный парол");
        _click(_get(Button.class, spec -> spec.withText("Сменить пароль")));

        assertThat(field("Новый пароль ещё раз").getErrorMessage()).isEqualTo("Пароли не совпадают");
    }

    @Test
    void anInvitedPersonJoinsThroughThePage() {
        clinics.openAsOwner();
        String token = invite("page@account-pages.example.org");

        open("invitation/" + token);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Имя и фамилия")), "Анна Громова");
        _setValue(field("Пароль"), "очень долгий пароль");
        _click(_get(Button.class, spec -> spec.withText("Принять приглашение")));

        assertThat(acceptance.offer(token)).isEmpty();
        assertThat(members.members()).hasSize(2);
    }

    @Test
    void whoHasJustJoinedIsToldSoAndTypesOnlyThePassword() {
        clinics.openAsOwner();
        String email = "joined@account-pages.example.org";
        open("invitation/" + invite(email));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Имя и фамилия")), "Анна Громова");
        _setValue(field("Пароль"), "очень долгий пароль");
        _click(_get(Button.class, spec -> spec.withText("Принять приглашение")));
        SecurityContextHolder.clearContext();

        open("sign-in?new");

        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anySatisfy(
                        call -> assertThat(call.getInvocation().getParameters()).contains(email));
        assertThat(_get(Paragraph.class).getText()).startsWith("Всё готово");
    }

    @Test
    void aLinkThatIsOverSaysSo() {
        clinics.openAsOwner();

        open("invitation/unknown");

        assertThat(_get(H1.class).getText()).isEqualTo("Ссылка больше не действует");
    }

    private String invite(String email) {
        var outcome = invitations.invite(new EmailAddress(email), Role.ADMINISTRATOR, null);
        return ((InvitationService.Outcome.Invited) outcome).token();
    }

    private static PasswordField field(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }
}
