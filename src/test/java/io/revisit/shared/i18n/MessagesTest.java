package io.revisit.shared.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

class MessagesTest {
    @Test
    void everyFileHasTheSameKeysInBothLanguages() throws IOException {
        var english = filesByFeature("en");
        filesByFeature("ru")
                .forEach((feature, texts) -> assertThat(texts.keySet())
                        .as("keys of " + feature)
                        .containsExactlyInAnyOrderElementsOf(
                                english.get(feature).keySet()));
        assertThat(english.keySet()).isEqualTo(filesByFeature("ru").keySet());
    }

    @Test
    void everyTextTakesTheSameArgumentsInBothLanguages() {
        Messages.all(Messages.RUSSIAN)
                .forEach((key, pattern) -> assertThat(arguments(pattern))
                        .as("arguments of " + key)
                        .isEqualTo(arguments(Objects.requireNonNull(
                                Messages.all(Messages.ENGLISH).get(key)))));
    }

    @Test
    void noKeyIsInTwoFiles() throws IOException {
        var owners = new HashMap<Object, String>();
        filesByFeature("ru")
                .forEach((feature, texts) -> texts.keySet()
                        .forEach(key -> assertThat(owners.put(key, feature))
                                .as("first file of " + key)
                                .isNull()));
    }

    @Test
    void numbersTakeThePluralFormOfTheLanguage() {
        var bundle = new MessageBundle(
                Messages.RUSSIAN,
                Map.of("n", "{0, plural, one{# пациент} few{# пациента} many{# пациентов} other{# пациента}}"));
        assertThat(bundle.format("n", 1)).isEqualTo("1 пациент");
        assertThat(bundle.format("n", 3)).isEqualTo("3 пациента");
        assertThat(bundle.format("n", 7730)).isEqualTo("7\u00a0730 пациентов");
    }

    @Test
    void anUnknownKeyIsShownBetweenExclamationMarks() {
        assertThat(Messages.get(Messages.RUSSIAN, "no.such.key")).isEqualTo("!no.such.key!");
    }

    private static Map<String, Properties> filesByFeature(String language) throws IOException {
        var files = new HashMap<String, Properties>();
        for (Resource file : MessageBundle.files(Locale.of(language))) {
            String name = Objects.requireNonNull(file.getFilename());
            files.put(name.substring(0, name.lastIndexOf('_')), MessageBundle.read(file));
        }
        return files;
    }

    /** Parses the pattern, which fails on a broken one. */
    private static Object arguments(String pattern) {
        return new MessageFormat(pattern)
                .getArgumentNames().stream().map(Object::toString).sorted().toList();
    }
}
