package io.revisit.business;

import java.util.Locale;

/** Names of dictionaries as they are compared: lower case, ё as е, single blanks. */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        return cleaned(name).toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** The name without blanks around it and with single ones inside; no-break spaces count as blanks. */
    static String cleaned(String name) {
        return name.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }
}
