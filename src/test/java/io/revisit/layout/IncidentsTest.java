package io.revisit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IncidentsTest {
    @Test
    void theLogHasThePlaceOfAFaultButNotItsWords(CapturedOutput output) {
        var cause = new IllegalArgumentException("Duplicate entry '+79123456789'");
        String number = new Incidents().record(new IllegalStateException("Иванова Мария", cause));
        assertThat(number).matches("[0-9A-F]{8}");
        assertThat(output.getAll())
                .contains("Incident " + number, "IllegalStateException", "IllegalArgumentException", "IncidentsTest")
                .doesNotContain("Иванова", "79123456789");
    }
}
