package io.revisit.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a text may say of the patient that it goes to, written as {@code {{имя}}} or {@code {{first_name}}}. */
public enum Placeholder {
    FIRST_NAME("имя", "first_name"),
    FIRST_AND_PATRONYMIC("имя_отчество", "first_and_patronymic"),
    FULL_NAME("фио", "full_name"),
    DOCTOR("врач", "doctor"),
    LAST_VISIT("последний_визит", "last_visit"),
    CLINIC("клиника", "clinic"),
    UNSUBSCRIBE("отписка", "unsubscribe");

    private final String russian;
    private final String english;

    Placeholder(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    /** How it is written in a text. */
    public String written(Locale locale) {
        return "{{" + (locale.getLanguage().equals("ru") ? russian : english) + "}}";
    }

    /** The placeholder of that name in either language. */
    static Optional<Placeholder> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.russian.equals(wanted) || one.english.equals(wanted))
                .findFirst();
    }

    /** Whether the text names it. */
    boolean isIn(String text) {
        return MessageTemplate.names(text).stream().anyMatch(name -> named(name).equals(Optional.of(this)));
    }
}
