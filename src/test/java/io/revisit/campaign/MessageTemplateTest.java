package io.revisit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTemplateTest {

    @Test
    void placeholdersAreFilledInEitherLanguageAndAnyCase() {
        assertThat(MessageTemplate.fill("{{имя}} {{ Имя }} {{first_name}}", _ -> "Мария"))
                .isEqualTo("Мария Мария Мария");
    }

    @Test
    void aValueIsTakenAsItIs() {
        assertThat(MessageTemplate.fill("{{имя}}", _ -> "<b>{{врач}} & $1</b>")).isEqualTo("<b>{{врач}} & $1</b>");
    }

    @Test
    void anUnknownPlaceholderIsNamed() {
        assertThat(MessageTemplate.problems("{{имя}}, {{скидка}}"))
                .containsExactly(new CampaignProblem.UnknownPlaceholder("скидка"));
    }

    @Test
    void sectionsAndUnmatchedBracesAreRefused() {
        for (String text : new String[] {"{{#имя}}x{{/имя}}", "{{^имя}}x{{/имя}}", "{{>имя}}", "{{имя", "{{#имя}}"}) {
            assertThat(MessageTemplate.problems(text)).as(text).containsExactly(new CampaignProblem.BrokenTemplate());
        }
    }

    @Test
    void aTextWithoutPlaceholdersIsFine() {
        assertThat(MessageTemplate.problems("Скидка 20 % {до} конца месяца")).isEmpty();
    }
}
