package io.revisit.delivery;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A plain text as the HTML part of an e-mail: everything escaped, paragraphs kept, web addresses made links. */
final class HtmlBody {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\h*\\R\\s*");

    private HtmlBody() {}

    static String of(String plain) {
        StringBuilder html = new StringBuilder("<!doctype html><html><body>");
        for (String paragraph : PARAGRAPH.split(plain.strip())) {
            html.append("<p>").append(linked(paragraph)).append("</p>");
        }
        return html.append("</body></html>").toString();
    }

    private static String linked(String paragraph) {
        String escaped = HtmlUtils.htmlEscape(paragraph, "UTF-8");
        return ADDRESS.matcher(escaped)
                .replaceAll((MatchResult found) ->
                        Matcher.quoteReplacement("<a href=\"" + found.group() + "\">" + found.group() + "</a>"))
                .replaceAll("\\R", "<br>");
    }
}
