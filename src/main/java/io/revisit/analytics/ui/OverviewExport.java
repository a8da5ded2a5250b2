package io.revisit.analytics.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.analytics.FigureKind;
import io.revisit.analytics.PeriodFigures;
import io.revisit.shared.Period;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.ui.TableDownload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The figures as a file: as they are on the screen, with the period before beside them. */
final class OverviewExport {
    private OverviewExport() {}

    /** What is on the screen. */
    record Shown(Period period, List<Line> lines) {
        String fileName() {
            return "overview-" + period.first() + "-" + period.last();
        }
    }

    /** A figure with its words, ready to be written without a window. */
    record Line(
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            String formula) {}

    static Shown shown(Period period, PeriodFigures now, PeriodFigures before, FigureTexts texts) {
        return new Shown(
                period,
                Arrays.stream(FigureKind.values())
                        .map(kind -> new Line(
                                FigureTexts.name(kind),
                                rounded(now.value(kind)),
                                kind == FigureKind.DIGITIZED_SHARE ? null : rounded(before.value(kind)),
                                texts.formula(kind, now, period)))
                        .toList());
    }

    static TableDownload<Line> of(Supplier<Shown> shown) {
        return new TableDownload<>(() -> shown.get().fileName(), columns(), () -> shown.get().lines().stream());
    }

    private static List<ExportColumn<Line>> columns() {
        return List.of(
                new ExportColumn<>(I18NProvider.translate("overview.export.figure"), Line::name),
                new ExportColumn<>(I18NProvider.translate("overview.export.value"), Line::value),
                new ExportColumn<>(I18NProvider.translate("overview.export.before"), Line::before),
                new ExportColumn<>(I18NProvider.translate("overview.export.formula"), Line::formula));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
    }
}
