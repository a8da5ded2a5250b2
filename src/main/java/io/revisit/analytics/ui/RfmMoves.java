package io.revisit.analytics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.revisit.rfm.RfmMovement;
import io.revisit.rfm.RfmMovement.Move;
import io.revisit.rfm.RfmSegment;
import io.revisit.shared.i18n.Formats;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who went from which segment to which one in a month: what each gained and lost, and the largest ways. */
final class RfmMoves extends Composite<Div> {

    private static final int MONTHS = 12;
    private static final int LARGEST = 10;

    private final Formats formats;
    private final Select<YearMonth> month = new Select<>();
    private final Div found = new Div();

    /** @param choose what to do with another month */
    RfmMoves(Formats formats, YearMonth current, Consumer<YearMonth> choose) {
        this.formats = formats;

        month.setLabel(getTranslation("rfm.moves.month"));
        month.setItems(IntStream.range(0, MONTHS).mapToObj(current::minusMonths).toList());
        month.setItemLabelGenerator(formats::month);
        month.setValue(current);
        month.addValueChangeListener(event -> choose.accept(event.getValue()));
        found.addClassName("rfm-found");
        getContent().addClassName("rfm-moves");
        getContent()
                .add(
                        new H2(getTranslation("rfm.moves.title")),
                        month,
                        new Paragraph(getTranslation("rfm.moves.hint")),
                        found);
    }

    /** The month that is chosen. */
    YearMonth month() {
        return month.getValue();
    }

    void showCounting() {
        found.removeAll();
        found.add(new Paragraph(getTranslation("rfm.counting")));
    }

    void show(RfmMovement movement) {
        found.removeAll();
        found.add(table(movement), ways(movement));
    }

    private Div table(RfmMovement movement) {
        var head = new NativeTableRow(
                head("rfm.moves.segment", ""),
                head("rfm.moves.before", formats.date(movement.from())),
                head("rfm.moves.in", ""),
                head("rfm.moves.out", ""),
                head("rfm.moves.after", formats.date(movement.to())));
        var body = new NativeTableBody();
        for (RfmSegment segment : RfmSegment.values()) {
            var name = new NativeTableHeaderCell(getTranslation(RfmTexts.name(segment)));
            name.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    name,
                    cell(movement.before(segment), ""),
                    cell(movement.in(segment), "+"),
                    cell(movement.out(segment), "−"),
                    cell(movement.after(segment), "")));
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("rfm-table");
        var scrolled = new Div(table);
        scrolled.addClassName("rfm-scrolled");
        scrolled.getElement().setAttribute("role", "region");
        scrolled.getElement().setAttribute("aria-label", getTranslation("rfm.moves.title"));
        scrolled.getElement().setAttribute("tabindex", "0");
        return scrolled;
    }

    private NativeTableHeaderCell head(String key, String argument) {
        var head = new NativeTableHeaderCell(getTranslation(key, argument));
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private NativeTableCell cell(long number, String sign) {
        return new NativeTableCell(number == 0 ? Formats.NONE : sign + formats.number(number));
    }

    /** The largest ways from one segment to another. */
    private Div ways(RfmMovement movement) {
        List<Move> largest = movement.moves().stream()
                .filter(move -> move.before() != move.after())
                .sorted(Comparator.comparingLong(Move::patients).reversed())
                .limit(LARGEST)
                .toList();
        if (largest.isEmpty()) {
            return new Div(new Paragraph(getTranslation("rfm.moves.none")));
        }
        var list = new OrderedList();
        largest.forEach(move -> list.add(new ListItem(getTranslation(
                "rfm.moves.way",
                name(move.before()),
                name(move.after()),
                move.patients(),
                formats.number(move.patients())))));
        return new Div(list);
    }

    private String name(@Nullable RfmSegment segment) {
        return getTranslation(segment == null ? "rfm.moves.first" : RfmTexts.name(segment));
    }
}
