package io.revisit.tenancy;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.Period;
import io.revisit.staffbonus.BonusLine;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.StaffBonusService;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Arguments for any method that reads, made from the types of its parameters: an id is that of the business's first row, a
 * filter is the one that lets everything through, an enum is each of its constants in turn.
 */
final class Arguments {

    private final long base;
    private final StaffBonusService bonuses;

    /** @param base what the ids of the business whose rows are asked for start from */
    Arguments(long base, StaffBonusService bonuses) {
        this.base = base;
        this.bonuses = bonuses;
    }

    /** Every list of arguments to call the method with. */
    List<Object[]> of(Method method) throws ReflectiveOperationException {
        List<Object[]> calls = new ArrayList<>();
        calls.add(new Object[0]);
        for (Parameter parameter : method.getParameters()) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] call : calls) {
                for (Object value : values(parameter)) {
                    Object[] next = Arrays.copyOf(call, call.length + 1);
                    next[call.length] = value;
                    longer.add(next);
                }
            }
            calls = longer;
        }
        return calls;
    }

    private List<Object> values(Parameter parameter) throws ReflectiveOperationException {
        Class<?> type = parameter.getType();
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == int.class) {
            return List.of(parameter.getName().equals("offset") ? 0 : 50);
        }
        return List.of(value(type, parameter.getParameterizedType()));
    }

    private Object value(Class<?> type, Type generic) throws ReflectiveOperationException {
        if (type == long.class || type == Long.class) {
            return base + 1;
        }
        if (type == String.class) {
            return "";
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return collection(type, generic);
        }
        if (type == Period.class) {
            return new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 10, 1);
        }
        if (type == YearMonth.class) {
            return YearMonth.of(2026, 1);
        }
        if (type == Locale.class) {
            return Locale.of("ru");
        }
        if (type == OutputStream.class) {
            return new ByteArrayOutputStream();
        }
        if (type == EmailAddress.class) {
            return new EmailAddress("somebody@example.org");
        }
        if (type == BonusMonth.class) {
            return month();
        }
        if (type == BonusLine.class) {
            return month().lines().getFirst();
        }
        return record(type);
    }

    /** A month of bonuses as its own business sees it; with a foreign base, one that carries foreign ids. */
    private BonusMonth month() {
        BonusMonth own = bonuses.month(YearMonth.of(2026, 1)).orElseThrow();
        return new BonusMonth(
                base + 1,
                own.month(),
                own.state(),
                own.scheme(),
                own.cohort(),
                own.returned(),
                own.calculatedAt(),
                own.approvedAt(),
                own.paidAt(),
                own.lines());
    }

    private Object collection(Class<?> type, Type generic) throws ReflectiveOperationException {
        Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
        boolean ids = element.getSimpleName().endsWith("Id");
        List<Object> elements = ids ? List.of(value(element, element)) : List.of();
        return Set.class.isAssignableFrom(type) ? Set.copyOf(elements) : elements;
    }

    /** The record's own constant (everything, the usual order) or, failing that, one of its parts. */
    private Object record(Class<?> type) throws ReflectiveOperationException {
        for (var field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                return field.get(null);
            }
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("No value for " + type.getName() + ": teach Arguments to make one");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = types[i].isEnum()
                    ? types[i].getEnumConstants()[0]
                    : value(types[i], components[i].getGenericType());
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
