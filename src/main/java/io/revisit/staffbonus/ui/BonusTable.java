package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.staffbonus.BonusLine;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.DetailKind;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The month by administrator; each number opens what it was counted from, a row opens the whole calculation. */
final class BonusTable extends Composite<LazyGrid<BonusLine>> {
    private final Formats formats;
    private final BonusPanels panels;
    private final LazyGrid<BonusLine> grid;

    BonusTable(BonusMonth month, Formats formats, BonusPanels panels) {
        this.formats = formats;
        this.panels = panels;
        grid = getContent();
        grid.addClassName("bonus-table");
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("bonus.table"));
        grid.addTextColumn("name", getTranslation("bonus.administrator"), BonusLine::staffName)
                .setTooltipGenerator(BonusLine::staffName)
                .setFrozen(true)
                .setFlexGrow(1)
                .setWidth("9rem");
        addCounts();
        addMoney(BonusRow.total("", month.lines()).cut().signum() > 0);
        grid.setPhoneRow(
                line -> getTranslation("bonus.phone.title", line.staffName(), formats.money(line.total())),
                this::phoneDetail);
        grid.addItemClickListener(event -> panels.line(event.getItem()));
        if (month.lines().size() > 1) {
            addTotals(BonusRow.total(getTranslation("bonus.total.row"), month.lines()));
        }
        grid.setItems(month.lines());
    }

    @Override
    protected LazyGrid<BonusLine> initContent() {
        return new LazyGrid<>(BonusLine::staff);
    }

    private void addCounts() {
        addNumber(
                "served", line -> formats.number(line.counts().served()), line -> panels.rows(line, DetailKind.SERVED));
        addNumber(
                "digitized",
                line -> formats.number(line.counts().digitized()),
                line -> panels.rows(line, DetailKind.DIGITIZED));
        grid.addComponentColumn(this::conversion)
                .setKey("conversion")
                .setHeader(getTranslation("bonus.conversion"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5rem")
                .setFlexGrow(0);
        addNumber(
                "repeat", line -> formats.number(line.counts().repeat()), line -> panels.rows(line, DetailKind.REPEAT));
    }

    private void addMoney(boolean capped) {
        addNumber(
                "pay-digitized",
                line -> formats.money(line.pay().payDigitized()),
                line -> panels.rows(line, DetailKind.DIGITIZED));
        addNumber(
                "pay-repeat",
                line -> formats.money(line.pay().payRepeat()),
                line -> panels.rows(line, DetailKind.REPEAT));
        if (capped) {
            addNumber("cut", line -> formats.money(line.pay().cut().negate()), panels::line);
        }
        addNumber("adjustments", line -> formats.money(line.adjustments()), panels::adjustments);
        addNumber("total", line -> formats.money(line.total()), panels::line)
                .setFrozenToEnd(true)
                .setPartNameGenerator(_ -> "bonus-total");
    }

    private Grid.Column<BonusLine> addNumber(String key, Function<BonusLine, String> text, Consumer<BonusLine> open) {
        String header = getTranslation("bonus." + key);
        return grid.addComponentColumn(line -> link(header, text.apply(line), () -> open.accept(line), line))
                .setKey(key)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private NativeButton link(String what, String value, Runnable open, BonusLine line) {
        NativeButton button = new NativeButton(value, _ -> open.run());
        button.addClassName("bonus-number");
        button.setAriaLabel(getTranslation("bonus.open", what, value, line.staffName()));
        return button;
    }

    private Component conversion(BonusLine line) {
        String header = getTranslation("bonus.conversion");
        String value = formats.percent(BonusRow.of(line).conversion());
        Div cell = new Div(link(header, value, () -> panels.rows(line, DetailKind.SERVED), line));
        cell.addClassName("bonus-conversion");
        int served = line.counts().served();
        if (served > 0) {
            ProgressBar bar = new ProgressBar(0, served, Math.min(line.counts().digitized(), served));
            bar.getElement().setAttribute("aria-label", header + ": " + value);
            cell.add(bar);
        }
        return cell;
    }

    private String phoneDetail(BonusLine line) {
        return getTranslation(
                "bonus.phone.detail",
                formats.number(line.counts().served()),
                formats.number(line.counts().digitized()),
                formats.percent(BonusRow.of(line).conversion()),
                formats.number(line.counts().repeat()));
    }

    private void addTotals(BonusRow total) {
        FooterRow footer = grid.appendFooterRow();
        for (Grid.Column<BonusLine> column : grid.getColumns()) {
            Span text = new Span(totalOf(column.getKey(), total));
            text.addClassName("bonus-total");
            footer.getCell(column).setComponent(text);
        }
    }

    /** The column without a key is the one for a phone. */
    private String totalOf(@Nullable String column, BonusRow total) {
        return switch (column) {
            case null -> getTranslation("bonus.phone.title", total.name(), formats.money(total.total()));
            case "name" -> total.name();
            case "served" -> formats.number(total.counts().served());
            case "digitized" -> formats.number(total.counts().digitized());
            case "conversion" -> formats.percent(total.conversion());
            case "repeat" -> formats.number(total.counts().repeat());
            case "pay-digitized" -> formats.money(total.payDigitized());
            case "pay-repeat" -> formats.money(total.payRepeat());
            case "cut" -> formats.money(total.cut().negate());
            case "adjustments" -> formats.money(total.adjustments());
            case "total" -> formats.money(total.total());
            default -> throw new IllegalArgumentException("No total of column " + column);
        };
    }
}
