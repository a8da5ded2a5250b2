package io.revisit.delivery;

import io.revisit.shared.i18n.Messages;
import java.util.Base64;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What measured mails point to: {@code /l/<token>/<number>} leads on to an address of the message's stored text and nowhere
 * else, {@code /o/<token>} is a picture of one clear pixel. A HEAD is answered alike and counts as nothing.
 */
@RestController
class ResponsePages {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final ResponseRecorder recorder;
    private final PublicPage page;

    ResponsePages(ResponseRecorder recorder, PublicPage page) {
        this.recorder = recorder;
        this.page = page;
    }

    @GetMapping("/l/{token}/{number}")
    ResponseEntity<String> follow(
            @PathVariable String token, @PathVariable String number, HttpMethod method, Locale locale) {
        return recorder.target(token, numberIn(number), method == HttpMethod.GET)
                .map(target -> ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, target)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .header("Referrer-Policy", "no-referrer")
                        .<String>build())
                .orElseGet(() -> unknown(Messages.supported(locale)));
    }

    /** The same picture for every token: it tells nobody whether there is such a message. */
    @GetMapping("/o/{token}")
    ResponseEntity<byte[]> picture(@PathVariable String token, HttpMethod method) {
        if (method == HttpMethod.GET) {
            recorder.opened(token);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_GIF)
                .cacheControl(CacheControl.noStore())
                .body(PIXEL);
    }

    /** The number, or 0, which no address has. */
    private static int numberIn(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private ResponseEntity<String> unknown(Locale locale) {
        return page.answer(
                HttpStatus.NOT_FOUND,
                locale,
                Messages.get(locale, "delivery.link.unknown.title"),
                "",
                Messages.get(locale, "delivery.link.unknown"),
                "");
    }
}
