package io.revisit.patient.customfield;

import io.revisit.business.DictionaryNames;

/** Texts of custom fields as they are compared: lower case, ё as е, single blanks. */
public final class CustomKey {
    private CustomKey() {}

    public static String of(String text) {
        String key = DictionaryNames.key(text);
        return key.substring(0, Math.min(key.length(), CustomValue.LONGEST_TEXT));
    }
}
