package io.revisit.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What a mailbox shows of an e-mail. */
final class MailText {

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");

    private MailText() {}

    static String plain(Part mail) throws MessagingException, IOException {
        return part(mail, "text/plain");
    }

    static String html(Part mail) throws MessagingException, IOException {
        return part(mail, "text/html");
    }

    /** Where the links of the HTML part lead, in their order. */
    static List<String> links(Part mail) throws MessagingException, IOException {
        return HREF.matcher(html(mail)).results().map(found -> found.group(1)).toList();
    }

    /** The addresses of the HTML part's pictures. */
    static List<String> pictures(Part mail) throws MessagingException, IOException {
        return PICTURE.matcher(html(mail))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                found.append(part(one, type));
            }
        }
        return found.toString();
    }
}
