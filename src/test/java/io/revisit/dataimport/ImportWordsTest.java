package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.MissingField;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.parsing.ProblemReason;
import io.revisit.dataimport.reading.Delimiter;
import io.revisit.dataimport.reading.Refusal.Reason;
import io.revisit.shared.i18n.Messages;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportWordsTest {
    static Stream<String> keys() {
        return Stream.of(
                        Stream.of(Reason.values()).map(Reason::key),
                        Stream.of(Delimiter.values()).map(Delimiter::key),
                        Stream.of(TargetField.values()).map(TargetField::key),
                        Stream.of(FileKind.values()).map(FileKind::key),
                        Stream.of(MissingField.values()).map(MissingField::key),
                        Stream.of(ProblemReason.values()).map(ProblemReason::key))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyReasonAndFieldHasItsWordsInBothLanguages(String key) {
        for (Locale language : Messages.LOCALES) {
            assertThat(Messages.has(language, key)).as(language + " " + key).isTrue();
            assertThat(Messages.get(language, key, 100, 7)).doesNotContain("{");
        }
    }
}
