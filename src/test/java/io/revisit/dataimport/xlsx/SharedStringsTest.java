package io.revisit.dataimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SharedStringsTest {
    private static final int TEXTS = 1_000;

    @Test
    void textsThatDoNotFitIntoMemoryAreReadFromTheDisk() throws IOException {
        try (SharedStrings strings = new SharedStrings(3_000)) {
            for (int i = 0; i < TEXTS; i++) {
                strings.add(text(i));
            }
            strings.seal();

            for (int i = TEXTS - 1; i >= 0; i--) {
                assertThat(strings.get(i)).isEqualTo(text(i));
            }
        }
    }

    @Test
    void aTextThatIsNotThereIsADamagedWorkbook() throws IOException {
        for (int memory : new int[] {0, 1_000_000}) {
            try (SharedStrings strings = new SharedStrings(memory)) {
                strings.add("Иванов");
                strings.seal();
                assertThatThrownBy(() -> strings.get(1)).hasMessage("DAMAGED");
                assertThatThrownBy(() -> strings.get(-1)).hasMessage("DAMAGED");
            }
        }
    }

    private static String text(int i) {
        return i % 7 == 0 ? "" : "Иванов 😀 " + i;
    }
}
