package io.revisit.delivery;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A plain text as the HTML part of an e-mail: everything escaped, paragraphs kept, web addresses made links. In a measured
 * one links lead through our own address, and a picture at the end tells of the opening; the text part stays as it was
 * written, since an address that is read must be the one that it leads to.
 */
final class HtmlBody {

    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\h*\\R\\s*");

    private final StringBuilder html = new StringBuilder("<!doctype html><html><body>");
    private final @Nullable MessageLinks links;
    private int addresses;

    private HtmlBody(@Nullable MessageLinks links) {
        this.links = links;
    }

    /** @param links where its links lead and what its picture is, or null for a mail that is not measured */
    static String of(String plain, @Nullable MessageLinks links) {
        HtmlBody body = new HtmlBody(links);
        for (String paragraph : PARAGRAPH.split(plain.strip())) {
            body.paragraph(paragraph);
        }
        if (links != null) {
            body.html
                    .append("<img src=\"")
                    .append(escaped(links.picture()))
                    .append("\" width=\"1\" height=\"1\" alt=\"\">");
        }
        return body.html.append("</body></html>").toString();
    }

    private void paragraph(String text) {
        html.append("<p>");
        Matcher address = WebAddresses.in(text);
        int from = 0;
        while (address.find()) {
            html.append(escaped(text.substring(from, address.start())));
            link(address.group());
            from = address.end();
        }
        html.append(escaped(text.substring(from))).append("</p>");
    }

    /** A measured link shows its address without the scheme: mail programs warn of one that names another than it opens. */
    private void link(String address) {
        addresses++;
        if (links == null || address.equals(links.unsubscribe())) {
            link(address, address);
        } else {
            link(links.click(addresses), address.replaceFirst("^https?://", ""));
        }
    }

    private void link(String leadsTo, String shown) {
        html.append("<a href=\"")
                .append(escaped(leadsTo))
                .append("\">")
                .append(escaped(shown))
                .append("</a>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()).replaceAll("\\R", "<br>");
    }
}
