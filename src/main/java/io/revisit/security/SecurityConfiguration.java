package io.revisit.security;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.revisit.security.ui.SignInView;
import io.revisit.shared.tenant.BusinessesInUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Who may ask for what over the web. Pages are guarded by their own annotations, everything else is closed. */
@Configuration
@EnableWebSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    /** The page for signing in, which the form posts to as well. */
    static final String SIGN_IN = "/sign-in";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int ARGON2_KIB = 19 * 1_024;
    private static final int ARGON2_PASSES = 2;

    /** Argon2id with what OWASP asks for at least: 19 MiB, two passes, one lane. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, ARGON2_KIB, ARGON2_PASSES);
    }

    @Bean
    AuthenticationManager authenticationManager(ThrottledSignIn signIn) {
        return new ProviderManager(signIn);
    }

    @Bean
    SecurityFilterChain webSecurity(
            HttpSecurity http, CurrentUser currentUser, Accounts accounts, BusinessesInUse inUse) {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/actuator/health", "/styles/**").permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                pages -> pages.loginView(SignInView.class, SIGN_IN)
                        // An unknown address is a page that says so, not a bare refusal.
                        .anyRequest(AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler(explainFailure()));
        http.addFilterBefore(new SameSiteSignIn(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new SignInWatch(currentUser, accounts, inUse), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    private static AuthenticationFailureHandler explainFailure() {
        return (request, response, failure) -> {
            TypedEmail.keep(request);
            response.sendRedirect(request.getContextPath()
                    + SIGN_IN
                    + (failure instanceof ThrottledSignIn.SignInLocked locked
                            ? "?locked=" + locked.minutes()
                            : "?error"));
        };
    }
}
