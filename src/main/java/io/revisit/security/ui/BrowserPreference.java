package io.revisit.security.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What this browser prefers before and after anybody signs in; kept in cookies for a year. */
enum BrowserPreference {
    /** The language of the pages that are open to everybody: ru or en. */
    LANGUAGE("revisit-language"),
    /** light or dark; absent while the system decides. */
    THEME("revisit-theme");

    private static final Duration KEPT = Duration.ofDays(365);

    private final String cookie;

    BrowserPreference(String cookie) {
        this.cookie = cookie;
    }

    /** The value that the request brings along. */
    Optional<String> read(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Stores a value, or forgets it when empty. */
    void write(String value) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            Cookie stored = new Cookie(cookie, value);
            stored.setPath("/");
            stored.setHttpOnly(true);
            stored.setAttribute("SameSite", "Lax");
            stored.setMaxAge(value.isEmpty() ? 0 : Math.toIntExact(KEPT.toSeconds()));
            response.addCookie(stored);
        }
    }
}
