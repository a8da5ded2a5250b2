package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomOption;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.TextOperator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FieldWordsTest {

    private static final SegmentChoices CHOICES = new SegmentChoices(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    field(51, "Аллергия", CustomFieldType.TEXT),
                    field(52, "Рост", CustomFieldType.NUMBER),
                    field(53, "Договор", CustomFieldType.DATE),
                    field(
                            54,
                            "Группа крови",
                            CustomFieldType.CHOICE,
                            new CustomOption(61, "I+", true),
                            new CustomOption(62, "II+", false))),
            "RUB");

    private static final CustomFieldIs TEXT = new CustomFieldIs(51, new FieldTest.Text(TextOperator.CONTAINS, "йод"));
    private static final CustomFieldIs NUMBER =
            new CustomFieldIs(52, new FieldTest.Number(NumberTest.of(NumberOperator.AT_LEAST, 180)));
    private static final CustomFieldIs DAY = new CustomFieldIs(53, new FieldTest.Day(new DateTest.WithinNextDays(30)));
    private static final CustomFieldIs CHOICE =
            new CustomFieldIs(54, new FieldTest.OneOf(Choice.IS, List.of(61L, 62L)));
    private static final CustomFieldIs FILLED = new CustomFieldIs(51, new FieldTest.Filled(true));

    @Test
    void eachTypeIsSaidInRussian() {
        assertThat(russian(Group.all(TEXT, NUMBER, DAY)))
                .isEqualTo("В поле «Аллергия» есть «йод», и поле «Рост»: не меньше 180, "
                        + "и поле «Договор»: в ближайшие 30 дней.");
        assertThat(russian(Group.any(CHOICE, FILLED)))
                .isEqualTo("Поле «Группа крови»: одно из I+, II+, или поле «Аллергия» заполнено.");
    }

    @Test
    void denialsAreSaidPlainly() {
        assertThat(russian(Group.none(TEXT, CHOICE, FILLED)))
                .isEqualTo("Неверно, что в поле «Аллергия» есть «йод», и поле «Группа крови»: ни одно из I+, II+, "
                        + "и поле «Аллергия» не заполнено.");
    }

    @Test
    void eachTypeIsSaidInEnglish() {
        assertThat(new SegmentWords(Locale.ENGLISH, CHOICES).sentence(Group.all(TEXT, NUMBER, DAY, CHOICE, FILLED)))
                .isEqualTo("The field “Аллергия” contains “йод”, and the field “Рост”: at least 180, "
                        + "and the field “Договор”: within the next 30 days, "
                        + "and the field “Группа крови”: one of I+, II+, and the field “Аллергия” is filled in.");
    }

    @Test
    void whatIsGoneIsSaidToBeGone() {
        assertThat(russian(Group.all(new CustomFieldIs(99, new FieldTest.Filled(false)))))
                .isEqualTo("Поле «(удалено)» не заполнено.");
    }

    private static String russian(Group tree) {
        return new SegmentWords(Locale.of("ru"), CHOICES).sentence(tree);
    }

    private static CustomField field(long id, String name, CustomFieldType type, CustomOption... options) {
        return new CustomField(new CustomFieldId(id), name, type, List.of(options), true, 0);
    }
}
