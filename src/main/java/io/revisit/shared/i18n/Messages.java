package io.revisit.shared.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Interface texts by key, formatted by ICU rules (plural forms, numbers, dates of the language). Usable from any layer:
 * views get the same texts by {@code getTranslation}.
 *
 * <p>Texts come from every {@code vaadin-i18n/<feature>_<language>.properties} on the class path.
 */
public final class Messages {
    public static final Locale RUSSIAN = Locale.of("ru");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The languages of the interface; the first one is the default. */
    public static final List<Locale> LOCALES = List.of(RUSSIAN, ENGLISH);

    private static final Map<Locale, MessageBundle> BUNDLES =
            Map.of(RUSSIAN, MessageBundle.load(RUSSIAN), ENGLISH, MessageBundle.load(ENGLISH));

    private Messages() {}

    /**
     * The text of a key with its numbered arguments filled in.
     *
     * @return the text; {@code !key!} for a key that has none, which is also logged
     */
    public static String get(Locale locale, String key, Object... arguments) {
        return bundle(locale).format(key, arguments);
    }

    /** Whether the language has a text for this key. */
    public static boolean has(Locale locale, String key) {
        return bundle(locale).patterns().containsKey(key);
    }

    /** Every key of the language with its unformatted pattern. */
    public static Map<String, String> all(Locale locale) {
        return bundle(locale).patterns();
    }

    /** The interface language that serves this locale best: English for {@code en-*}, otherwise Russian. */
    public static Locale supported(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : RUSSIAN;
    }

    private static MessageBundle bundle(Locale locale) {
        return Objects.requireNonNull(BUNDLES.get(supported(locale)));
    }
}
