package io.revisit.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;

class UrlStateTest {
    private final UrlState state = UrlState.of(new Location("patients?q=ива&tag=1,2&empty="));

    @Test
    void aStateIsReadFromTheAddress() {
        assertThat(state.get("q")).contains("ива");
        assertThat(state.list("tag")).containsExactly("1", "2");
        assertThat(state.get("empty")).isEmpty();
        assertThat(state.list("none")).isEmpty();
    }

    @Test
    void anEmptyValueTakesTheParameterAway() {
        assertThat(state.with("q", "").with("tag", "3").parameters().getQueryString())
                .isEqualTo("tag=3");
    }
}
