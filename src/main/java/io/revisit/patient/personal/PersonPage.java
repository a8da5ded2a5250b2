package io.revisit.patient.personal;

import io.revisit.patient.PersonalSection;
import io.revisit.patient.TimelineEntry;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.i18n.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The page of a person's file, which stands for itself: no styles or pictures from elsewhere. */
final class PersonPage {
    private static final String STYLE = """
            body { font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #ccc; padding: .35rem .6rem; text-align: start; vertical-align: top;
                     white-space: pre-line; overflow-wrap: anywhere; }
            .quiet { color: #555; }
            """;

    private final Locale language;
    private final Formats formats;

    PersonPage(Locale language, Formats formats) {
        this.language = language;
        this.formats = formats;
    }

    String of(String title, String made, List<PersonalSection> sections) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"" + language.getLanguage()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + escaped(title) + "</title><style>" + STYLE + "</style></head><body>");
        page.append("<h1>")
                .append(escaped(title))
                .append("</h1><p class=\"quiet\">")
                .append(escaped(made))
                .append("</p>");
        sections.forEach(section -> append(page, section));
        return page.append("</body></html>").toString();
    }

    private void append(StringBuilder page, PersonalSection section) {
        String key = section.feature() + ".person." + section.name();
        page.append("<h2>").append(escaped(Messages.get(language, key))).append("</h2>");
        if (section.rows().isEmpty()) {
            page.append("<p class=\"quiet\">")
                    .append(escaped(Messages.get(language, "patient.person.nothing")))
                    .append("</p>");
            return;
        }
        page.append("<table><tr>");
        section.columns()
                .forEach(column -> page.append("<th>")
                        .append(escaped(Messages.get(language, key + "." + column)))
                        .append("</th>"));
        page.append("</tr>");
        section.rows().forEach(row -> {
            page.append("<tr>");
            section.columns()
                    .forEach(column -> page.append("<td>")
                            .append(escaped(words(row, column)))
                            .append("</td>"));
            page.append("</tr>");
        });
        page.append("</table>");
    }

    /** An entry of the history is a sentence of its own. */
    private String words(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        if (column.equals("kind") && value != null) {
            String key = TimelineEntry.textKey(value.toString());
            if (Messages.has(language, key)) {
                return Messages.get(language, key, Objects.requireNonNullElse(row.get("details"), ""));
            }
        }
        return words(value);
    }

    /** Codes are put into words where there are any. */
    private String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> formats.date(day);
            case LocalDateTime moment -> formats.dateTime(moment);
            case BigDecimal amount -> formats.money(amount);
            case Boolean yes -> Messages.get(language, "patient.person.value." + yes);
            case String text
            when Messages.has(language, "patient.person.value." + text) ->
                Messages.get(language, "patient.person.value." + text);
            default -> value.toString();
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
