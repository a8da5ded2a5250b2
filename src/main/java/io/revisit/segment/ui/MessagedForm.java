package io.revisit.segment.ui;

import com.vaadin.flow.component.select.Select;
import io.revisit.patient.ConsentChannel;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.Messaged;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened with a message or did not, by which way, and when. */
final class MessagedForm extends LeafForm {

    /** What is asked: that something happened, or that it did not. */
    private record Asked(MessageEvent event, boolean yes) {}

    private final Select<Asked> what = new Select<>();
    private final Select<ConsentChannel> channel = new Select<>();
    private final OptionalDateField when;

    /** @param initial the condition to be changed, or null for an empty form */
    MessagedForm(String name, @Nullable Messaged initial) {
        what.setItems(Arrays.stream(MessageEvent.values())
                .flatMap(event -> Stream.of(new Asked(event, true), new Asked(event, false)))
                .toList());
        what.setItemLabelGenerator(
                item -> getTranslation("segment.messaged." + item.event() + (item.yes() ? ".yes" : ".no")));
        what.setAriaLabel(name);
        what.setValue(initial == null ? new Asked(MessageEvent.SENT, true) : new Asked(initial.event(), initial.yes()));
        what.addClassName("segment-operator");
        channel.setItems(ConsentChannel.values());
        channel.setEmptySelectionAllowed(true);
        channel.setEmptySelectionCaption(getTranslation("segment.messaged.anyChannel"));
        channel.setItemLabelGenerator(item ->
                getTranslation(item == null ? "segment.messaged.anyChannel" : "segment.words.channel." + item.name()));
        channel.setAriaLabel(getTranslation("segment.messaged.channel"));
        channel.addClassName("segment-operator");
        when = new OptionalDateField(
                getTranslation("segment.messaged.when"),
                getTranslation("segment.messaged.anyDay"),
                getTranslation("segment.messaged.when"));
        addField(what);
        addField(channel);
        addField(when);
        if (initial != null) {
            channel.setValue(initial.channel());
            when.show(initial.when());
        }
    }

    @Override
    @Nullable
    Leaf read() {
        return when.isFilledIn()
                ? new Messaged(what.getValue().yes(), what.getValue().event(), channel.getValue(), when.test())
                : null;
    }

    @Override
    void validate() {
        when.validate();
    }
}
