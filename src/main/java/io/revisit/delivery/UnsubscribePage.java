package io.revisit.delivery;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.revisit.shared.i18n.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind {@code /u/<token>}, for anybody who holds the link. Opening it changes nothing, since mail scanners open
 * every link; the button does, and so does a mail program's own one-click POST (RFC 8058).
 */
@RestController
class UnsubscribePage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final UnsubscribeService unsubscribing;
    private final Template template;

    UnsubscribePage(UnsubscribeService unsubscribing) throws IOException {
        this.unsubscribing = unsubscribing;
        try (Reader html = new InputStreamReader(
                new ClassPathResource("pages/unsubscribe.html").getInputStream(), StandardCharsets.UTF_8)) {
            this.template = Mustache.compiler().compile(html);
        }
    }

    @GetMapping("/u/{token}")
    ResponseEntity<String> show(@PathVariable String token, Locale locale) {
        return answer(unsubscribing.find(token), locale);
    }

    @PostMapping("/u/{token}")
    ResponseEntity<String> withdraw(@PathVariable String token, Locale locale) {
        return answer(unsubscribing.withdraw(token), locale);
    }

    private ResponseEntity<String> answer(Optional<UnsubscribeOffer> offer, Locale asked) {
        Locale locale = Messages.supported(asked);
        Map<String, Object> words = new HashMap<>();
        words.put("language", locale.getLanguage());
        words.put("title", Messages.get(locale, "delivery.unsubscribe.title"));
        words.put("clinic", offer.map(UnsubscribeOffer::clinic).orElse(""));
        words.put("sentence", sentence(offer, locale));
        words.put("open", offer.isPresent() && !offer.get().withdrawn());
        words.put("action", Messages.get(locale, "delivery.unsubscribe.action"));
        return ResponseEntity.status(offer.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .body(template.execute(words));
    }

    private static String sentence(Optional<UnsubscribeOffer> offer, Locale locale) {
        String key = offer.map(found -> found.withdrawn() ? "done" : "ask").orElse("unknown");
        Object channel = offer.map(found -> found.channel().name()).orElse("");
        return Messages.get(locale, "delivery.unsubscribe." + key, channel);
    }
}
