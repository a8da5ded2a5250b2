package io.revisit.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.revisit.testing.ComponentTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollingTest extends ComponentTest {
    @Test
    void theFastestSetsThePaceAndTheLastStopsIt() {
        Polling.start(show(new Div()), Duration.ofSeconds(5), () -> {});
        var fast = show(new Div());
        Polling.start(fast, Duration.ofSeconds(1), () -> {});
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1_000);
        UI.getCurrent().remove(fast);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(5_000);
        UI.getCurrent().removeAll();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }
}
