package io.revisit.delivery.ui;

import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.revisit.delivery.MessageRow;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import java.util.function.Consumer;

/** Messages, the latest first; a click opens one. */
final class MessageGrid {

    private MessageGrid() {}

    /** @param withRecipient whether each row names its patient */
    static LazyGrid<MessageRow> of(MessageTexts texts, boolean withRecipient, Consumer<MessageRow> open) {
        Formats formats = texts.formats();
        LazyGrid<MessageRow> grid = new LazyGrid<>(MessageRow::id);
        grid.addTextColumn(
                        "created",
                        grid.getTranslation("delivery.column.created"),
                        row -> formats.dateTime(row.createdAt()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (withRecipient) {
            grid.addTextColumn("recipient", grid.getTranslation("delivery.column.recipient"), MessageTexts::recipient);
        }
        grid.addTextColumn("address", grid.getTranslation("delivery.column.address"), texts::address)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn("text", grid.getTranslation("delivery.column.text"), MessageTexts::start)
                .setFlexGrow(3);
        grid.addColumn(new ComponentRenderer<>(row -> MessageTexts.badge(row.state())))
                .setKey("state")
                .setHeader(grid.getTranslation("delivery.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setPhoneRow(
                row -> withRecipient ? MessageTexts.recipient(row) : MessageTexts.start(row),
                row -> MessageTexts.state(row.state()) + " · " + formats.dateTime(row.createdAt()));
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        return grid;
    }
}
