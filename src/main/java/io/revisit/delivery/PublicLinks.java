package io.revisit.delivery;

import io.revisit.shared.tenant.BusinessId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links in messages. Their token is random; in front of it stands the clinic, and nothing of the patient. */
@Component
public class PublicLinks {

    private static final int RADIX = 36;
    private static final int TOKEN_BYTES = 18;
    private static final int LONGEST = 64;

    private final SecureRandom random = new SecureRandom();
    private final String publicUrl;

    PublicLinks(@Value("${revisit.public-url:http://localhost:${server.port:8080}}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** A new token of the clinic. */
    String newToken(BusinessId business) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Long.toString(business.value(), RADIX) + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The clinic that a token names, or empty when it is no token. */
    Optional<BusinessId> businessOf(String token) {
        int dash = token.indexOf('-');
        if (dash < 1 || dash > 12 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            long business = Long.parseLong(token.substring(0, dash), RADIX);
            return business > 0 ? Optional.of(new BusinessId(business)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The addresses of our own that the token's e-mail holds. */
    MessageLinks of(String token) {
        return new MessageLinks(unsubscribe(token), publicUrl + "/l/" + token, publicUrl + "/o/" + token);
    }

    /** The address of the page where the token's message is unsubscribed from. */
    public String unsubscribe(String token) {
        return publicUrl + "/u/" + token;
    }
}
