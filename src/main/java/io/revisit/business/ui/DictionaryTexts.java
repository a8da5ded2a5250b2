package io.revisit.business.ui;

import io.revisit.business.Dictionary;

/** Which texts speak of a dictionary. */
final class DictionaryTexts {

    private DictionaryTexts() {}

    /** The dictionary in the plural, as addresses and keys of texts name it. */
    static String plural(Dictionary dictionary) {
        return switch (dictionary) {
            case DOCTOR -> "doctors";
            case DIRECTION -> "directions";
            case BRANCH -> "branches";
            case STAFF -> "staff";
        };
    }

    static String key(Dictionary dictionary, String text) {
        return "business." + plural(dictionary) + "." + text;
    }
}
