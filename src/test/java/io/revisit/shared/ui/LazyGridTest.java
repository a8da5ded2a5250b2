package io.revisit.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import io.revisit.testing.ComponentTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LazyGridTest extends ComponentTest {
    private record Row(int id, String name) {}

    private final LazyGrid<Row> grid = new LazyGrid<>(Row::id);
    private final List<Integer> fetched = new ArrayList<>();
    private String suffix = "";

    @BeforeEach
    void fill() {
        grid.addTextColumn("name", "Имя", Row::name).setSortable(true);
        grid.addNumberColumn("id", "Номер", row -> String.valueOf(row.id()));
        grid.load(
                (offset, limit, order) -> {
                    fetched.add(limit);
                    return IntStream.range(offset, Math.min(offset + limit, 10_000))
                            .mapToObj(i -> new Row(i, "Пациент " + i + suffix))
                            .toList();
                },
                () -> 10_000);
        show(grid);
    }

    @Test
    void onlyWhatIsOnTheScreenIsLoaded() {
        assertThat(GridKt._size(grid)).isEqualTo(10_000);
        assertThat(GridKt._get(grid, 9_999).name()).isEqualTo("Пациент 9999");
        assertThat(fetched).allMatch(limit -> limit <= 50);
    }

    @Test
    void aSelectedRowStaysSelectedAfterARefresh() {
        grid.select(GridKt._get(grid, 5));
        suffix = " (изменён)";
        grid.refresh();
        assertThat(grid.getSelectionModel().isSelected(new Row(5, "Пациент 5 (изменён)")))
                .isTrue();
    }

    @Test
    void theSortingTravelsAsText() {
        grid.sortBy("-name");
        assertThat(grid.sorting()).isEqualTo("-name");
    }

    @Test
    void anUnknownSortingIsPassedOver() {
        grid.sortBy("id; DROP TABLE");
        assertThat(grid.sorting()).isEmpty();
    }
}
