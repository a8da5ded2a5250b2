package io.revisit.staffbonus.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.ui.TableDownload;
import io.revisit.staffbonus.BonusMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The month's table with its totals as a file. */
final class BonusExport {
    private final BonusMonth month;
    private final String total = text("bonus.total.row");
    private final List<ExportColumn<BonusRow>> columns = List.of(
            column("bonus.administrator", BonusRow::name),
            column("bonus.served", row -> row.counts().served()),
            column("bonus.digitized", row -> row.counts().digitized()),
            column("bonus.conversion.percent", BonusRow::conversion),
            column("bonus.repeat", row -> row.counts().repeat()),
            column("bonus.pay-digitized", BonusRow::payDigitized),
            column("bonus.pay-repeat", BonusRow::payRepeat),
            column("bonus.cut", row -> row.cut().negate()),
            column("bonus.adjustments", BonusRow::adjustments),
            column("bonus.total", BonusRow::total));

    /** The words are taken from the window now; the file is written without one. */
    BonusExport(BonusMonth month) {
        this.month = month;
    }

    TableDownload<BonusRow> download() {
        return new TableDownload<>(() -> "bonus-" + month.month(), columns, this::rows);
    }

    private Stream<BonusRow> rows() {
        return Stream.concat(month.lines().stream().map(BonusRow::of), Stream.of(BonusRow.total(total, month.lines())));
    }

    private static ExportColumn<BonusRow> column(String key, Function<BonusRow, @Nullable Object> value) {
        return new ExportColumn<>(text(key), value);
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
