package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.ConsentChannel;
import io.revisit.segment.SegmentChoices.Option;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.VisitCount;
import io.revisit.shared.i18n.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SegmentWordsTest {

    private static final SegmentChoices CHOICES = new SegmentChoices(
            List.of(new Option(11, "Громов П. О.", true), new Option(12, "Лаптева И. С.", true)),
            List.of(new Option(21, "Гигиена", true)),
            List.of(new Option(31, "VIP", true), new Option(32, "Имплант", true)),
            List.of(),
            List.of(),
            "RUB");
    private static final Group NOT_SEEN = Group.all(
            new LastVisit(new DateTest.MoreThanDaysAgo(180)),
            Group.any(new DoctorVisited(Match.ANY, List.of(11L)), new DirectionVisited(Match.ANY, List.of(21L))),
            Group.none(new PlannedVisit(true)));

    @Test
    void aTreeIsOneSentenceInRussian() {
        assertThat(russian(NOT_SEEN))
                .isEqualTo("Последний визит более 180 дней назад, и был у врача: Громов П. О. или "
                        + "был по направлению: Гигиена, и нет запланированного визита.");
    }

    @Test
    void aTreeIsOneSentenceInEnglish() {
        assertThat(new SegmentWords(Locale.ENGLISH, CHOICES).sentence(NOT_SEEN))
                .isEqualTo("Last visit more than 180 days ago, and seen by the doctor Громов П. О. or "
                        + "visited for Гигиена, and has no planned visit.");
    }

    @Test
    void bracketsStandWhereAndMeetsOr() {
        Group tree = Group.any(
                Group.all(new PlannedVisit(true), new HasTag(Match.ANY, List.of(31L))),
                new VisitCount(NumberTest.of(NumberOperator.EQUAL, 1)));
        assertThat(russian(tree)).isEqualTo("(есть запланированный визит и есть метка: VIP), или визитов ровно 1.");
    }

    @Test
    void noneOfDeniesEachCondition() {
        Group tree = Group.none(
                new DoctorVisited(Match.ANY, List.of(11L, 12L)),
                new PaidTotal(NumberTest.of(NumberOperator.AT_LEAST, 10_000)));
        assertThat(russian(tree).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo("Не был ни у одного из врачей: Громов П. О., Лаптева И. С., "
                        + "и неверно, что оплачено всего не меньше 10 000 ₽.");
    }

    @Test
    void noneOfAnyGroupIsDeniedToTheLast() {
        Group tree = Group.none(Group.all(new PlannedVisit(true), new HasTag(Match.ALL, List.of(31L, 32L))));
        assertThat(russian(tree)).isEqualTo("Нет запланированного визита, или есть не каждая из меток: VIP, Имплант.");
    }

    @Test
    void noneOfANoneIsSaidPlainly() {
        assertThat(russian(Group.none(Group.none(new PlannedVisit(true), new HasTag(Match.ANY, List.of(31L))))))
                .isEqualTo("Есть запланированный визит, или есть метка: VIP.");
    }

    @Test
    void anEmptyTreeMeansEverybody() {
        assertThat(russian(Group.EVERYBODY)).isEqualTo("Все пациенты.");
    }

    @Test
    void aSentenceEndsWithOneFullStop() {
        assertThat(russian(Group.all(new DoctorVisited(Match.ANY, List.of(11L)))))
                .isEqualTo("Был у врача: Громов П. О.");
    }

    @Test
    void whatWasDeletedIsSaidToBe() {
        assertThat(russian(Group.all(new DoctorVisited(Match.ANY, List.of(99L)))))
                .isEqualTo("Был у врача: (удалено).");
    }

    @Test
    void daysAreWrittenInFull() {
        assertThat(russian(Group.all(
                        new LastVisit(new DateTest.Between(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4))))))
                .isEqualTo("Последний визит с 02.01.2026 по 04.03.2026.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|День рождения сегодня.",
                "1|День рождения сегодня или завтра.",
                "21|День рождения в ближайший 21 день.",
                "3|День рождения в ближайшие 3 дня.",
                "7|День рождения в ближайшие 7 дней."
            })
    void russianDaysAgreeWithTheirNumber(int days, String sentence) {
        assertThat(russian(Group.all(new BirthdayWithin(days)))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST|21|Возраст не меньше 21 года.",
                "AT_LEAST|18|Возраст не меньше 18 лет.",
                "EQUAL|22|Возраст ровно 22 года.",
                "EQUAL|21|Возраст ровно 21 год."
            })
    void russianYearsAgreeWithTheirNumber(NumberOperator operator, long years, String sentence) {
        assertThat(russian(Group.all(new Age(NumberTest.of(operator, years))))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true|SENT|Получал сообщение по e-mail за последние 30 дней.",
                "true|OPENED|Открыл сообщение по e-mail (первый раз — за последние 30 дней).",
                "true|CLICKED|Перешёл по ссылке в сообщении по e-mail (первый раз — за последние 30 дней).",
                "false|CLICKED|Не перешёл по ссылке ни в одном сообщении по e-mail (первый раз — за последние 30 дней).",
                "false|ANSWERED|Не ответил ни на одно сообщение по e-mail за последние 30 дней."
            })
    void whatMayHappenTwiceIsAskedForTheFirstTime(boolean yes, MessageEvent event, String sentence) {
        assertThat(russian(Group.all(new Messaged(yes, event, ConsentChannel.EMAIL, new DateTest.WithinLastDays(30)))))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(SegmentTemplate.class)
    void everyTemplateHasANameAndWordsInBothLanguages(SegmentTemplate template) {
        for (Locale locale : Messages.LOCALES) {
            assertThat(new SegmentWords(locale, CHOICES).sentence(template.root()))
                    .doesNotContain("!");
            assertThat(Messages.has(locale, "segment.template." + template.name()))
                    .isTrue();
        }
    }

    @Test
    void everyKindAndOperatorHasWordsInBothLanguages() {
        RandomTrees trees = new RandomTrees(5, LocalDate.of(2026, 10, 31));
        for (int i = 0; i < 2_000; i++) {
            Group tree = trees.tree();
            for (Locale locale : Messages.LOCALES) {
                assertThat(new SegmentWords(locale, CHOICES).sentence(tree)).doesNotContain("!segment.");
            }
        }
    }

    private static String russian(Group tree) {
        return new SegmentWords(Messages.RUSSIAN, CHOICES).sentence(tree);
    }
}
