package io.revisit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class SignInTest {

    private static final String PASSWORD = "очень долгий пароль";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    WebApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    Clinics clinics;

    private MockMvc web;
    private BusinessId clinic;
    private UserId user;
    private String email;

    @BeforeEach
    void openAccount() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        clinic = clinics.open();
        email = "user" + NUMBER.incrementAndGet() + "@sign-in.example.org";
        user = accounts.open(new EmailAddress(email), "Анна Громова", PASSWORD, Locale.of("ru"));
        accounts.addMember(clinic, user, Role.OWNER, null);
    }

    @Test
    void aRightPasswordSignsInToTheBusiness() throws Exception {
        MvcResult result = signIn(email, PASSWORD);

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        web.perform(get("/nowhere").session(sessionOf(result)))
                .andExpect(authenticated().withRoles("OWNER"));
    }

    @Test
    void theSessionIsRenewedAtSignIn() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();

        web.perform(post("/sign-in")
                        .session(before)
                        .with(csrf())
                        .param("username", email)
                        .param("password", PASSWORD))
                .andExpect(authenticated());

        assertThat(before.getId()).isNotEqualTo(id);
    }

    @Test
    void anUnknownAccountGetsTheAnswerOfAWrongPassword() throws Exception {
        String wrong = signIn(email, "wrong password").getResponse().getRedirectedUrl();
        String unknown = signIn("nobody@sign-in.example.org", "wrong password")
                .getResponse()
                .getRedirectedUrl();

        assertThat(unknown).isEqualTo(wrong).isEqualTo("/sign-in?error");
    }

    @Test
    void theEmailOfAFailedSignInIsKeptOnceForThePageAndNotInTheAddress() throws Exception {
        MockHttpSession session = new MockHttpSession();

        MvcResult result = web.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", email)
                        .param("password", "wrong password"))
                .andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?error");
        assertThat(TypedEmail.take(session)).contains(email);
        assertThat(TypedEmail.take(session)).isEmpty();
    }

    @Test
    void aFormWithoutASessionMakesNone() throws Exception {
        assertThat(signIn(email, "wrong password").getRequest().getSession(false))
                .isNull();
    }

    @Test
    void anAccountIsLockedAfterFiveFailuresEvenForTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn(email, "wrong password");
        }

        MvcResult result = signIn(email, PASSWORD);

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?locked=1");
    }

    @Test
    void whoBelongsToNoBusinessDoesNotSignIn() throws Exception {
        accounts.open(new EmailAddress("alone." + email), "Никто", PASSWORD, Locale.of("ru"));

        assertThat(signIn("alone." + email, PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/sign-in?error");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        MvcResult result = web.perform(post("/sign-in")
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("username", email)
                        .param("password", PASSWORD))
                .andExpect(status().isForbidden())
                .andReturn();

        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void aPasswordChangedElsewhereEndsTheSession() throws Exception {
        MockHttpSession session = sessionOf(signIn(email, PASSWORD));

        accounts.changePassword(user, "совсем другой пароль");

        web.perform(get("/nowhere").session(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void thePageThatWasAskedForOpensAfterSignIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(get("/patients").session(session)).andExpect(redirectedUrl("/sign-in"));

        MvcResult result = web.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", email)
                        .param("password", PASSWORD))
                .andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).contains("/patients");
    }

    @Test
    void anybodyMayAskWhetherTheApplicationIsHealthy() throws Exception {
        web.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        assertThat(accounts.find(user).orElseThrow().passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private MvcResult signIn(String name, String password) throws Exception {
        return web.perform(formLogin("/sign-in").user(name).password(password)).andReturn();
    }

    private static MockHttpSession sessionOf(MvcResult result) {
        return (MockHttpSession) result.getRequest().getSession();
    }
}
