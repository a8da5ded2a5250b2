package io.revisit.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets everybody to what links in messages lead to, without a session: unsubscribing, links that are counted, the picture
 * that tells of an opening. It needs no CSRF token: the link itself is the secret, and a mail program posts to it without
 * having seen the page.
 */
@Configuration
class PublicLinkSecurity {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain publicLinkFilterChain(HttpSecurity http) {
        http.securityMatcher("/u/**", "/l/**", "/o/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.csrf(csrf -> csrf.disable());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }
}
