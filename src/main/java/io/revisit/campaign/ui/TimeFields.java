package io.revisit.campaign.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Optional;

/** «Когда»: at once, or at a time of the clinic's clock. */
final class TimeFields extends Div {

    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>(getTranslation("campaign.field.when"));
    private final DateTimePicker at = DatePickers.dateTime(getTranslation("campaign.field.at"));
    private final Formats formats;

    /** @param now the clinic's time, the earliest that can be chosen */
    TimeFields(Formats formats, ZoneId zone, LocalDateTime now, Runnable changed) {
        this.formats = formats;
        later.setItems(false, true);
        later.setItemLabelGenerator(
                value -> getTranslation(value ? "campaign.field.when.later" : "campaign.field.when.now"));
        later.setValue(false);
        at.setMin(now.withSecond(0).withNano(0));
        at.setHelperText(
                getTranslation("campaign.field.at.zone", zone.getDisplayName(TextStyle.FULL, formats.locale())));
        at.setVisible(false);
        later.addValueChangeListener(change -> {
            at.setVisible(change.getValue());
            changed.run();
        });
        at.addValueChangeListener(_ -> changed.run());
        addClassName("campaign-when");
        add(later, at);
    }

    boolean isLater() {
        return later.getValue();
    }

    /** The time chosen, in the clinic's time zone. */
    Optional<LocalDateTime> time() {
        return isLater() ? at.getOptionalValue() : Optional.empty();
    }

    boolean isComplete() {
        return !isLater() || (!at.isEmpty() && !at.isInvalid());
    }

    String summary() {
        if (!isLater()) {
            return getTranslation("campaign.field.when.now");
        }
        return time().map(formats::dateTime).orElse("");
    }
}
