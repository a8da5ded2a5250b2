package io.revisit.patient.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {

    @Test
    void columnsSurviveTheirText() {
        ColumnLayout layout =
                ColumnLayout.of(List.of("phone", "name", "field-7")).withWidth("phone", 140);

        assertThat(layout.text()).isEqualTo("phone:140,name,field-7");
        assertThat(ColumnLayout.parse(layout.text())).isEqualTo(layout);
    }

    @Test
    void theUsualColumnsNeedNoText() {
        assertThat(ColumnLayout.USUAL.text()).isEmpty();
        assertThat(ColumnLayout.parse("")).isEqualTo(ColumnLayout.USUAL);
    }

    @Test
    void theNameIsAlwaysShown() {
        assertThat(ColumnLayout.parse("phone").keys()).containsExactly("name", "phone");
        assertThat(ColumnLayout.USUAL.without("name").shows("name")).isTrue();
    }

    @Test
    void whatIsUnreadableIsPassedOver() {
        assertThat(ColumnLayout.parse("name:wide,,phone:99999,card:-1").text()).isEqualTo("name,phone,card");
        assertThat(ColumnLayout.parse("name:9999").text()).isEqualTo("name:2000");
    }

    @Test
    void anotherOrderIsAnotherLayout() {
        assertThat(ColumnLayout.of(List.of("name", "phone")))
                .isNotEqualTo(ColumnLayout.of(List.of("phone", "name")))
                .isEqualTo(ColumnLayout.of(List.of("name")).with("phone"));
    }

    @Test
    void aColumnKeepsItsWidthAtAnotherPlace() {
        ColumnLayout layout = ColumnLayout.of(List.of("name", "phone")).withWidth("phone", 140);

        assertThat(layout.withKeys(List.of("phone", "name", "card")).text()).isEqualTo("phone:140,name,card");
    }
}
