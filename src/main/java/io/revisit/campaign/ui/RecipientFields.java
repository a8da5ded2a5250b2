package io.revisit.campaign.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.revisit.campaign.CampaignContent;
import io.revisit.delivery.TransportKind;
import io.revisit.delivery.ui.DeliveryNavigation;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentRow;
import io.revisit.segment.SegmentService;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.TypedChoice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** «Кому»: the segment and the way. */
final class RecipientFields extends Div {

    private final ComboBox<SegmentRow> segment = new ComboBox<>(getTranslation("campaign.field.segment"));
    private final RadioButtonGroup<TransportKind> transport =
            new RadioButtonGroup<>(getTranslation("campaign.field.transport"));

    /** @param emailActive whether the clinic has set its e-mail server up */
    RecipientFields(
            SegmentService segments, Formats formats, boolean emailActive, CampaignContent content, Runnable changed) {
        List<SegmentRow> rows = segments.list().stream()
                .filter(row -> row.isUsable() || row.id().equals(content.segment()))
                .toList();
        segment.setItems(rows);
        segment.setItemLabelGenerator(row -> label(row, formats));
        segment.setPlaceholder(getTranslation("campaign.field.segment.hint"));
        TypedChoice.enable(segment);
        rows.stream()
                .filter(row -> row.id().equals(content.segment()))
                .findFirst()
                .ifPresent(segment::setValue);
        segment.addValueChangeListener(_ -> changed.run());
        transport.setItems(TransportKind.OUTBOX, TransportKind.EMAIL);
        transport.setItemLabelGenerator(CampaignTexts::transport);
        transport.setItemEnabledProvider(one -> one != TransportKind.EMAIL || emailActive);
        transport.setValue(content.transport());
        transport.addValueChangeListener(_ -> changed.run());
        addClassName("campaign-recipients");
        add(segment, transport);
        if (rows.isEmpty()) {
            add(new Anchor("segments", getTranslation("campaign.field.segment.none")));
        }
        if (!emailActive) {
            transport.setHelperText(getTranslation("campaign.field.transport.no-email"));
            add(new Anchor(DeliveryNavigation.channelSettings(), getTranslation("campaign.field.transport.set-up")));
        }
    }

    @Nullable
    SegmentId segment() {
        return segment.getOptionalValue().map(SegmentRow::id).orElse(null);
    }

    TransportKind transport() {
        return transport.getValue();
    }

    /** What was chosen, in a few words. */
    String summary() {
        return segment.getOptionalValue()
                .map(row -> row.name() + " · " + CampaignTexts.transport(transport()))
                .orElse("");
    }

    /** With the size that was counted last: how many it is now is said once the segment has been chosen. */
    private String label(SegmentRow row, Formats formats) {
        return row.lastSize()
                .map(size -> getTranslation(
                        "campaign.field.segment.size",
                        row.name(),
                        formats.number(Objects.requireNonNull(size.patients())),
                        formats.date(size.day())))
                .orElse(row.name());
    }
}
