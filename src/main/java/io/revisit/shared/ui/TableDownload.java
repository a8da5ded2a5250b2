package io.revisit.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.export.TableExport;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a screen lists, as a file: a link for CSV and one for XLSX.
 *
 * @param <T> a row; it holds its words already, for the file is written without a window
 */
public final class TableDownload<T> {
    private final Supplier<String> name;
    private final Supplier<List<ExportColumn<T>>> columns;
    private final Supplier<Stream<T>> rows;

    /**
     * @param name of the file without its ending, asked for at the click
     * @param columns with translated headers
     * @param rows asked for at the click; closed after the last one is written
     */
    public TableDownload(Supplier<String> name, List<ExportColumn<T>> columns, Supplier<Stream<T>> rows) {
        this(name, () -> columns, rows);
    }

    /** The same with columns that are asked for at the click; they hold their words by then, too. */
    public TableDownload(Supplier<String> name, Supplier<List<ExportColumn<T>>> columns, Supplier<Stream<T>> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /** The link for a CSV file. */
    public Anchor csv() {
        return Downloads.link(
                I18NProvider.translate("ui.export.csv"),
                () -> name.get() + ".csv",
                Downloads.CSV,
                out -> TableExport.writeCsv(out, columns.get(), rows.get()));
    }

    /**
     * The link for an XLSX file.
     *
     * @param sheet translated name of its one sheet
     */
    public Anchor xlsx(String sheet) {
        return Downloads.link(
                I18NProvider.translate("ui.export.xlsx"),
                () -> name.get() + ".xlsx",
                Downloads.XLSX,
                out -> TableExport.writeXlsx(out, sheet, columns.get(), rows.get()));
    }
}
