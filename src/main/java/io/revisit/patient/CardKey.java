package io.revisit.patient;

import java.util.Locale;

/** What card numbers are searched by: «А-17», «а 17» and «а17» are one. */
public final class CardKey {
    private CardKey() {}

    /** The key of a card number or of its beginning, as the column {@code card_key} holds it; may be empty. */
    public static String of(String typed) {
        return typed.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
    }
}
