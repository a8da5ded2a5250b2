package io.revisit.security.ui;

import java.util.Locale;

/** Names of the interface languages, each in itself. */
final class Languages {

    private Languages() {}

    static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
