package io.revisit.tenancy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that an answer holds, as text: what its own {@code toString} leaves out would escape the test. */
final class Description {

    private static final int DEEPEST = 12;

    private Description() {}

    static String of(@Nullable Object answer) {
        return of(answer, 0);
    }

    private static String of(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return "-";
        }
        return switch (value) {
            // What is still being counted is waited for.
            case CompletableFuture<?> future -> of(future.join(), depth + 1);
            case Optional<?> optional -> of(optional.orElse(null), depth + 1);
            case Iterable<?> many -> {
                StringJoiner text = new StringJoiner(", ", "[", "]");
                many.forEach(one -> text.add(of(one, depth + 1)));
                yield text.toString();
            }
            case Map<?, ?> map -> of(map.entrySet(), depth + 1);
            case Map.Entry<?, ?> entry -> of(entry.getKey(), depth + 1) + "=" + of(entry.getValue(), depth + 1);
            case Stream<?> stream -> {
                try (stream) {
                    yield of(stream.toList(), depth + 1);
                }
            }
            default ->
                value.getClass().getName().startsWith("io.revisit.") && !(value instanceof Enum)
                        ? fields(value, depth)
                        : value.toString();
        };
    }

    private static String fields(Object value, int depth) {
        StringJoiner text = new StringJoiner(", ", value.getClass().getSimpleName() + "(", ")");
        try {
            for (Class<?> type = value.getClass(); type != Object.class && type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        text.add(field.getName() + "=" + of(field.get(value), depth + 1));
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
