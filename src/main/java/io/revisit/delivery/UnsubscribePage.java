package io.revisit.delivery;

import io.revisit.shared.i18n.Messages;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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

    private final UnsubscribeService unsubscribing;
    private final PublicPage page;

    UnsubscribePage(UnsubscribeService unsubscribing, PublicPage page) {
        this.unsubscribing = unsubscribing;
        this.page = page;
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
        boolean open = offer.isPresent() && !offer.get().withdrawn();
        return page.answer(
                offer.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                locale,
                Messages.get(locale, "delivery.unsubscribe.title"),
                offer.map(UnsubscribeOffer::clinic).orElse(""),
                sentence(offer, locale),
                open ? Messages.get(locale, "delivery.unsubscribe.action") : "");
    }

    private static String sentence(Optional<UnsubscribeOffer> offer, Locale locale) {
        String key = offer.map(found -> found.withdrawn() ? "done" : "ask").orElse("unknown");
        Object channel = offer.map(found -> found.channel().name()).orElse("");
        return Messages.get(locale, "delivery.unsubscribe." + key, channel);
    }
}
