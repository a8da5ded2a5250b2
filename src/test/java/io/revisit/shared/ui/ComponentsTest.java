package io.revisit.shared.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.revisit.testing.ComponentTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest extends ComponentTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void aScreenRefusesASecondPrimaryAction() {
        var header = show(new PageHeader("Пациенты")).setPrimary(new Button("Добавить"));
        assertThatIllegalStateException().isThrownBy(() -> header.setPrimary(new Button("Выгрузить")));
    }

    @Test
    void secondaryActionsStandBeforeThePrimaryOne() {
        show(new PageHeader("Пациенты")).setPrimary(new Button("Добавить")).addActions(new Button("Выгрузить"));
        assertThat(_find(Button.class)).extracting(Button::getText).containsExactly("Выгрузить", "Добавить");
    }

    @Test
    void aChipTakesItsFilterOff() {
        var bar = show(new FilterBar(() -> calls.add("reset")));
        bar.setChips(List.of(new FilterBar.Chip("Врач: Громов П. О.", () -> calls.add("doctor"))));
        _click(_get(Button.class, spec -> spec.withText("Врач: Громов П. О.")));
        _click(_get(Button.class, spec -> spec.withText("Сбросить")));
        assertThat(calls).containsExactly("doctor", "reset");
    }

    @Test
    void withoutFiltersThereIsNothingToReset() {
        show(new FilterBar(() -> calls.add("reset"))).setChips(List.of());
        _assertNone(Button.class);
    }

    @Test
    void aFigureOpensItsRows() {
        show(new FigureCard(Figure.plain("RPR", "41,64 %", "с двумя визитами ÷ с одним"), () -> calls.add("rows")));
        _click(_get(NativeButton.class, spec -> spec.withText("41,64 %")));
        assertThat(calls).containsExactly("rows");
    }

    @Test
    void aFigureWithoutRowsCannotBeClicked() {
        show(new FigureCard(Figure.plain("RPR", "—", "с двумя визитами ÷ с одним"), null));
        _assertNone(NativeButton.class);
        assertThat(_get(Span.class, spec -> spec.withText("—")).isVisible()).isTrue();
    }

    @Test
    void aTinyLineSpansItsBox() {
        assertThat(Sparkline.points(List.of(1.0, 3.0, 2.0))).isEqualTo("2.0,30.0 60.0,2.0 118.0,16.0");
        assertThat(Sparkline.points(List.of(5.0, 5.0))).isEqualTo("2.0,16.0 118.0,16.0");
    }

    @Test
    void progressOfUnknownLengthHasNoValue() {
        var panel = show(new ProgressPanel("Импорт"));
        panel.setProgress(10, 0, "читаем файл");
        assertThat(_get(ProgressBar.class).isIndeterminate()).isTrue();
        panel.setProgress(3, 4, "3 из 4");
        assertThat(_get(ProgressBar.class).getValue()).isEqualTo(0.75);
    }

    @Test
    void aJobIsStoppedOnce() {
        show(new ProgressPanel("Импорт")).onStop(() -> calls.add("stop"));
        Button stop = _get(Button.class, spec -> spec.withText("Остановить"));
        _click(stop);
        assertThat(stop.isEnabled()).isFalse();
        assertThat(calls).containsExactly("stop");
    }

    @Test
    void nothingHappensUntilItIsConfirmed() {
        var dialog = ConfirmDialogs.ask("Отправить?", "365 писем", "Отправить", () -> calls.add("sent"));
        assertThat(calls).isEmpty();
        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(calls).containsExactly("sent");
        _assertNone(ConfirmDialog.class);
    }

    @Test
    void anErrorStaysUntilClosed() {
        assertThat(Notices.error("Не получилось").getDuration()).isZero();
        assertThat(Notices.success("Готово").getDuration()).isPositive();
        assertThat(_find(Notification.class)).hasSize(2);
    }

    @Test
    void behindAChartStandsATableOfTheSameNumbers() {
        var chart = show(new Chart("Визиты", Chart.Kind.STACKED_COLUMNS, value -> value + " шт."));
        chart.setData(List.of("август", "сентябрь"), List.of(Chart.Series.of("Первые", 3, 4)));
        _assertNone(NativeTable.class);
        _click(_get(Button.class, spec -> spec.withText("Таблица")));
        assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                .contains("август", "3 шт.", "сентябрь", "4 шт.");
    }

    @Test
    void aSeriesNeedsAValueForEachLabel() {
        var chart = show(new Chart("Визиты", Chart.Kind.LINES, BigDecimal::toString));
        var series = List.of(Chart.Series.of("Первые", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> chart.setData(List.of("август", "сентябрь"), series));
    }

    @Test
    void datesStartOnMondayAndAreReadInSeveralWays() {
        var i18n = show(DatePickers.date("Дата рождения")).getI18n();
        assertThat(i18n.getFirstDayOfWeek()).isEqualTo(1);
        assertThat(i18n.getWeekdaysShort()).startsWith("вс", "пн");
        assertThat(i18n.getMonthNames()).startsWith("Январь", "Февраль");
        assertThat(i18n.getDateFormats()).containsExactly("dd.MM.yyyy", "d.M.yy", "yyyy-MM-dd");
    }
}
