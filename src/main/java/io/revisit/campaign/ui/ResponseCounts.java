package io.revisit.campaign.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.revisit.campaign.CampaignId;
import io.revisit.campaign.CampaignProgress;
import io.revisit.delivery.MessageState;
import io.revisit.delivery.ResponseKind;
import io.revisit.delivery.ui.DeliveryNavigation;
import io.revisit.shared.i18n.Formats;
import java.util.Locale;

/** How many recipients opened, clicked and answered, of those to whom it was sent; a number opens their messages. */
final class ResponseCounts extends Div {

    private final CampaignId campaign;
    private final Formats formats;
    private final boolean measured;

    /** @param measured whether openings and clicks are counted now; else only those are shown that were */
    ResponseCounts(CampaignId campaign, Formats formats, boolean measured) {
        this.campaign = campaign;
        this.formats = formats;
        this.measured = measured;
        addClassName("campaign-responses");
    }

    void show(CampaignProgress progress) {
        removeAll();
        setVisible(progress.in(MessageState.SENT) > 0);
        Div counts = new Div();
        counts.addClassName("campaign-counts");
        add(counts);
        for (ResponseKind kind : ResponseKind.values()) {
            if (kind == ResponseKind.ANSWERED || measured || progress.in(kind) > 0) {
                counts.add(count(kind, progress));
            }
        }
        if (measured || progress.in(ResponseKind.OPENED) > 0) {
            Paragraph hint = new Paragraph(getTranslation("campaign.response.hint"));
            hint.addClassName("campaign-hint");
            add(hint);
        }
    }

    private Anchor count(ResponseKind kind, CampaignProgress progress) {
        String code = kind.name().toLowerCase(Locale.ROOT);
        Span number = new Span(formats.number(progress.in(kind)));
        number.addClassName("campaign-count-number");
        Anchor open = new Anchor(
                DeliveryNavigation.respondedOf(campaign.value(), code),
                number,
                new Span(getTranslation(
                        "campaign.response." + code,
                        formats.share(progress.in(kind), progress.in(MessageState.SENT)))));
        open.addClassName("campaign-count");
        return open;
    }
}
