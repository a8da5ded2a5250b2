package io.revisit.delivery;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.revisit.shared.i18n.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page that stands behind links in messages: a sentence, and perhaps a button that posts to its own address. */
@Component
class PublicPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Template template;

    PublicPage() throws IOException {
        try (Reader html = new InputStreamReader(
                new ClassPathResource("pages/unsubscribe.html").getInputStream(), StandardCharsets.UTF_8)) {
            this.template = Mustache.compiler().compile(html);
        }
    }

    /**
     * @param clinic the clinic's name; may be empty
     * @param action what the button says; empty for none
     */
    ResponseEntity<String> answer(
            HttpStatus status, Locale locale, String title, String clinic, String sentence, String action) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .body(template.execute(Map.of(
                        "language", Messages.supported(locale).getLanguage(),
                        "title", title,
                        "clinic", clinic,
                        "sentence", sentence,
                        "open", !action.isEmpty(),
                        "action", action)));
    }
}
