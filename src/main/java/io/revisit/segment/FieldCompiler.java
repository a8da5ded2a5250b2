package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.patient.customfield.CustomKey;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.TextOperator;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What is asked of a value of the clinic's own fields, as SQL over its row {@code f}. The columns before the asked one are said
 * to be empty, as they are: so the one index over all of them serves each type.
 */
final class FieldCompiler {

    static final String VALUE = "f";

    private static final Field<Long> FIELD = column(VALUE, "field_id", Long.class);
    private static final Field<Long> OPTION = column(VALUE, "option_id", Long.class);
    private static final Field<BigDecimal> NUMBER = column(VALUE, "number_value", BigDecimal.class);
    private static final Field<LocalDate> DAY = column(VALUE, "day_value", LocalDate.class);
    private static final Field<String> TEXT = column(VALUE, "text_key", String.class);

    private FieldCompiler() {}

    /** Whether the patient has to have such a value, or must not. */
    static boolean wantsValue(FieldTest test) {
        return switch (test) {
            case FieldTest.OneOf asked -> asked.choice() == Choice.IS;
            case FieldTest.Filled asked -> asked.yes();
            case FieldTest.Text _, FieldTest.Number _, FieldTest.Day _ -> true;
        };
    }

    /** Which value it is about. */
    static Condition which(long field, FieldTest test, ClinicDay today) {
        Condition asked = switch (test) {
            case FieldTest.Text(TextOperator operator, String text) ->
                OPTION.isNull()
                        .and(NUMBER.isNull())
                        .and(DAY.isNull())
                        .and(Comparisons.text(TEXT, operator, CustomKey.of(text)));
            case FieldTest.Number(var number) ->
                OPTION.isNull().and(NUMBER.isNotNull()).and(Comparisons.number(NUMBER, number));
            case FieldTest.Day(var day) -> OPTION.isNull().and(NUMBER.isNull()).and(today.day(DAY, day));
            case FieldTest.OneOf chosen -> OPTION.in(chosen.options());
            case FieldTest.Filled _ -> DSL.noCondition();
        };
        return FIELD.eq(field).and(asked);
    }
}
