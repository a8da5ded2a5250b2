package io.revisit.segment.ui;

import com.vaadin.flow.component.select.Select;
import io.revisit.patient.ConsentChannel;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Messaged;
import org.jspecify.annotations.Nullable;

/** Whether a message was sent, by which way, and when. */
final class MessagedForm extends LeafForm {

    private final Select<Boolean> yes = new Select<>();
    private final Select<ConsentChannel> channel = new Select<>();
    private final OptionalDateField when;

    /** @param initial the condition to be changed, or null for an empty form */
    MessagedForm(String name, @Nullable Messaged initial) {
        yes.setItems(true, false);
        yes.setItemLabelGenerator(item -> getTranslation(item ? "segment.messaged.yes" : "segment.messaged.no"));
        yes.setAriaLabel(name);
        yes.setValue(initial == null || initial.yes());
        yes.addClassName("segment-operator");
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
        addField(yes);
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
        return when.isFilledIn() ? new Messaged(yes.getValue(), channel.getValue(), when.test()) : null;
    }

    @Override
    void validate() {
        when.validate();
    }
}
