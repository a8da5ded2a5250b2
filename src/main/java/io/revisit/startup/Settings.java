package io.revisit.startup;

import java.util.Locale;
import java.util.function.Supplier;

/** Settings that are needed before Spring is there: a system property, or else the environment variable of the same name. */
final class Settings {

    private Settings() {}

    /** @param name in the manner of environment variables; the property {@code revisit.data.dir} is REVISIT_DATA_DIR */
    static String value(String name, String otherwise) {
        return value(name, () -> otherwise);
    }

    /** @param otherwise asked only when nothing is set */
    static String value(String name, Supplier<String> otherwise) {
        String property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
        if (property != null && !property.isBlank()) {
            return property;
        }
        String variable = System.getenv(name);
        return variable == null || variable.isBlank() ? otherwise.get() : variable;
    }
}
