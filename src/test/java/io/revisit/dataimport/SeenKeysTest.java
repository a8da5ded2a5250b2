package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenKeysTest {

    private final SeenKeys keys = new SeenKeys();

    @Test
    void aKeyThatDidNotComeBeforeIsItsOwnFirst() {
        assertThat(keys.first("А-17", 1)).isEqualTo(1);
        assertThat(keys.first("А-18", 2)).isEqualTo(2);
    }

    @Test
    void everyFurtherComingLeadsToTheFirst() {
        keys.first("+79161234567|иванов|пётр", 3);
        keys.first("", 4);

        assertThat(keys.first("+79161234567|иванов|пётр", 9)).isEqualTo(3);
        assertThat(keys.first("+79161234567|иванов|пётр", 12)).isEqualTo(3);
        assertThat(keys.first("", 13)).isEqualTo(4);
    }

    @Test
    void firstsStayKnownHoweverManyKeysCome() {
        for (int i = 1; i <= 50_000; i++) {
            assertThat(keys.first("К-" + i, i)).isEqualTo(i);
        }

        assertThat(keys.first("К-1", 50_001)).isEqualTo(1);
        assertThat(keys.first("К-25000", 50_002)).isEqualTo(25_000);
        assertThat(keys.first("К-50000", 50_003)).isEqualTo(50_000);
    }
}
