package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.revisit.dataimport.reading.SourceColumn;
import io.revisit.dataimport.reading.SourceRow;
import java.util.List;

/** The first rows as they stand in the file. */
final class PreviewTable extends Composite<Div> {

    PreviewTable(List<SourceColumn> columns, List<SourceRow> rows) {
        var table = new NativeTable();
        table.addClassName("import-preview-table");
        NativeTableRow head = table.getHead().addRow();
        head.add(headerCell("#", "col"));
        columns.forEach(column -> head.add(headerCell(column.header(), "col")));
        for (SourceRow row : rows) {
            NativeTableRow line = table.getBody().addRow();
            line.add(headerCell(String.valueOf(row.rowNumber()), "row"));
            columns.forEach(column -> line.add(new NativeTableCell(row.cell(column.index()))));
        }
        String title = getTranslation("dataimport.preview");
        var scroll = new Div(table);
        scroll.addClassName("import-preview-scroll");
        scroll.getElement().setAttribute("role", "region").setAttribute("aria-label", title);
        scroll.getElement().setAttribute("tabindex", "0");
        getContent().addClassNames("panel", "import-preview");
        getContent().add(new H2(title), scroll);
    }

    private static NativeTableHeaderCell headerCell(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
