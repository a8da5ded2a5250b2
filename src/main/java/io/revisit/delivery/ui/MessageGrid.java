package io.revisit.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.revisit.delivery.MessageRow;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import java.util.function.Consumer;

/** Messages, the latest first; a click opens one. */
final class MessageGrid {

    private MessageGrid() {}

    /** @param withRecipient whether each row names its patient; on a patient's own card it is narrower */
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
            grid.addTextColumn("recipient", grid.getTranslation("delivery.column.recipient"), MessageTexts::recipient)
                    .setFlexGrow(2);
            grid.addTextColumn("address", grid.getTranslation("delivery.column.address"), texts::address)
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.addTextColumn("text", grid.getTranslation("delivery.column.text"), MessageTexts::start)
                .setFlexGrow(3);
        if (withRecipient) {
            grid.addTextColumn("response", grid.getTranslation("delivery.column.response"), texts::response)
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.addColumn(new ComponentRenderer<>(
                        row -> withRecipient ? MessageTexts.badge(row.state()) : latest(row, texts)))
                .setKey("state")
                .setHeader(grid.getTranslation("delivery.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setPhoneRow(row -> withRecipient ? MessageTexts.recipient(row) : MessageTexts.start(row), row -> {
            String response = texts.response(row);
            return response.isEmpty()
                    ? MessageTexts.state(row.state()) + " · " + formats.dateTime(row.createdAt())
                    : response;
        });
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        return grid;
    }

    /** The card is narrow: what became of a message says that it was sent. */
    private static Component latest(MessageRow row, MessageTexts texts) {
        String response = texts.response(row);
        return response.isEmpty() ? MessageTexts.badge(row.state()) : new Span(response);
    }
}
