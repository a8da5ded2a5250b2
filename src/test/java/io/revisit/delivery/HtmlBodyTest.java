package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlBodyTest {

    @Test
    void whatLooksLikeHtmlIsShownAsItWasTyped() {
        assertThat(HtmlBody.of("Скидка <b>20 %</b> & больше"))
                .contains("<p>Скидка &lt;b&gt;20 %&lt;/b&gt; &amp; больше</p>");
    }

    @Test
    void anEmptyLineStartsAParagraphAndALineEndBreaksTheLine() {
        assertThat(HtmlBody.of("Первая\nвторая\n\nТретья")).contains("<p>Первая<br>вторая</p><p>Третья</p>");
    }

    @Test
    void aWebAddressBecomesALinkWithoutTheFullStopAfterIt() {
        assertThat(HtmlBody.of("Отписка: https://revisit.example/u/1-a$b?x=1."))
                .contains("<a href=\"https://revisit.example/u/1-a$b?x=1\">https://revisit.example/u/1-a$b?x=1</a>.");
    }
}
