package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlBodyTest {

    private static final MessageLinks MEASURED = new MessageLinks(
            "https://revisit.example/u/1-t", "https://revisit.example/l/1-t", "https://revisit.example/o/1-t");

    @Test
    void whatLooksLikeHtmlIsShownAsItWasTyped() {
        assertThat(HtmlBody.of("Скидка <b>20 %</b> & больше", null))
                .contains("<p>Скидка &lt;b&gt;20 %&lt;/b&gt; &amp; больше</p>");
    }

    @Test
    void anEmptyLineStartsAParagraphAndALineEndBreaksTheLine() {
        assertThat(HtmlBody.of("Первая\nвторая\n\nТретья", null)).contains("<p>Первая<br>вторая</p><p>Третья</p>");
    }

    @Test
    void aWebAddressBecomesALinkWithoutTheFullStopAfterIt() {
        assertThat(HtmlBody.of("Отписка: https://revisit.example/u/1-a$b?x=1.", null))
                .contains("<a href=\"https://revisit.example/u/1-a$b?x=1\">https://revisit.example/u/1-a$b?x=1</a>.");
    }

    @Test
    void anAddressInBracketsOrQuotesEndsBeforeThem() {
        assertThat(HtmlBody.of("<https://a.example/x> и \"https://b.example/y\"", null))
                .contains("&lt;<a href=\"https://a.example/x\">https://a.example/x</a>&gt;")
                .contains("&quot;<a href=\"https://b.example/y\">https://b.example/y</a>&quot;");
    }

    @Test
    void aMeasuredLinkLeadsThroughUsAndShowsWhereToWithoutItsScheme() {
        assertThat(HtmlBody.of("Сайт https://a.example/x?y=1&z=2.\n\nАкция: http://b.example", MEASURED))
                .contains("<a href=\"https://revisit.example/l/1-t/1\">a.example/x?y=1&amp;z=2</a>.")
                .contains("<a href=\"https://revisit.example/l/1-t/2\">b.example</a>")
                .endsWith(
                        "<img src=\"https://revisit.example/o/1-t\" width=\"1\" height=\"1\" alt=\"\"></body></html>");
    }

    @Test
    void theLinkForUnsubscribingStaysAsItIs() {
        assertThat(HtmlBody.of("Отписаться: https://revisit.example/u/1-t\nСайт: https://a.example", MEASURED))
                .contains("<a href=\"https://revisit.example/u/1-t\">https://revisit.example/u/1-t</a>")
                .contains("<a href=\"https://revisit.example/l/1-t/2\">a.example</a>");
    }

    @Test
    void whatIsNoWebAddressLeadsNowhere() {
        assertThat(HtmlBody.of("mailto:a@example.org, tel:+79120000000, javascript:alert(1)", MEASURED))
                .doesNotContain("<a ");
    }
}
