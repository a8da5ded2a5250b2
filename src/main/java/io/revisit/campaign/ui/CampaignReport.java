package io.revisit.campaign.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.revisit.campaign.Campaign;
import io.revisit.campaign.CampaignProgress;
import io.revisit.campaign.CampaignState;
import io.revisit.delivery.MessageState;
import io.revisit.delivery.ui.DeliveryNavigation;
import io.revisit.segment.SegmentDetails;
import io.revisit.segment.ui.SegmentNavigation;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.ProgressPanel;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A campaign that was released: how far it is, what became of its messages, and what it says. */
final class CampaignReport extends Div {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");
    private static final Duration PACE = Duration.ofSeconds(2);

    private final Supplier<Campaign> reload;
    private final Supplier<CampaignProgress> progress;
    private final Runnable stateChanged;
    private final Formats formats;
    private final ResponseCounts responses;
    private final Div counts = new Div();
    private final Paragraph sentence = new Paragraph();
    private final Div undecided = new Div();
    private final ProgressPanel panel = new ProgressPanel(getTranslation("campaign.progress.title"));
    private Campaign campaign;

    /**
     * @param segment whom it is about; null when it is gone
     * @param measured whether openings and clicks of it are counted
     * @param reload reads the campaign anew
     * @param progress reads how far it is
     * @param stateChanged to be run when its state is another than shown
     */
    CampaignReport(
            Campaign campaign,
            @Nullable SegmentDetails segment,
            Formats formats,
            boolean measured,
            Supplier<Campaign> reload,
            Supplier<CampaignProgress> progress,
            Runnable stateChanged) {
        this.campaign = campaign;
        this.formats = formats;
        this.reload = reload;
        this.progress = progress;
        this.stateChanged = stateChanged;
        responses = new ResponseCounts(campaign.id(), formats, measured);
        counts.addClassName("campaign-counts");
        sentence.addClassName("campaign-sentence");
        undecided.addClassName("message-undecided");
        addClassName("campaign-report");
        add(when());
        if (segment != null) {
            add(recipients(segment));
        }
        add(panel, undecided, counts, responses, sentence, text());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (campaign.state().isRunning() || campaign.state() == CampaignState.SCHEDULED) {
            Polling.start(this, PACE, this::poll);
        }
    }

    private void poll() {
        Campaign now = reload.get();
        if (now.state() != campaign.state()) {
            stateChanged.run();
        } else {
            campaign = now;
            refresh();
        }
    }

    private void refresh() {
        CampaignProgress now = progress.get();
        boolean started = campaign.startedAt() != null;
        panel.setVisible(campaign.state().isRunning());
        panel.setProgress(
                now.done(),
                campaign.recipientsFixed() ? now.total() : 0,
                campaign.recipientsFixed()
                        ? getTranslation("campaign.progress.detail", now.done(), now.total())
                        : getTranslation(
                                "campaign.progress.fixing", now.recipients().total()));
        counts.setVisible(started);
        counts.removeAll();
        count("campaign.result.sent", now.in(MessageState.SENT), "sent");
        count("campaign.result.open", now.open(), "new,claimed,sending,paused");
        count("campaign.result.failed", now.in(MessageState.FAILED), "failed");
        count("campaign.result.unknown", now.in(MessageState.UNKNOWN), "unknown");
        count("campaign.result.skipped", now.in(MessageState.SKIPPED), "skipped");
        responses.show(now);
        sentence.setVisible(started);
        sentence.setText(CampaignTexts.sentence(now.recipients(), campaign.transport()));
        showUndecided(now.in(MessageState.UNKNOWN));
    }

    private void showUndecided(long unknown) {
        undecided.setVisible(unknown > 0);
        undecided.removeAll();
        undecided.add(
                new Span(getTranslation("campaign.result.undecided", unknown)),
                new Anchor(
                        DeliveryNavigation.undecidedOf(campaign.id().value()),
                        getTranslation("campaign.result.decide")));
    }

    private void count(String key, long messages, String states) {
        Span number = new Span(formats.number(messages));
        number.addClassName("campaign-count-number");
        Anchor open = new Anchor(
                DeliveryNavigation.outboxOf(campaign.id().value()) + "&state=" + states,
                number,
                new Span(getTranslation(key)));
        open.addClassName("campaign-count");
        counts.add(open);
    }

    private Paragraph when() {
        String key = "campaign.when." + CampaignTexts.code(campaign.state());
        return new Paragraph(getTranslation(
                key,
                formats.dateTime(campaign.scheduledAt()),
                formats.dateTime(campaign.startedAt()),
                formats.dateTime(campaign.finishedAt())));
    }

    private Paragraph recipients(SegmentDetails to) {
        return new Paragraph(
                new Span(getTranslation("campaign.report.segment") + " "),
                new Anchor(SegmentNavigation.path(to.id()), to.name()));
    }

    /** What each recipient gets a word of their own for stands as a chip in the text. */
    private static void addWithFields(HasComponents to, String template) {
        Matcher field = FIELD.matcher(template);
        int from = 0;
        while (field.find()) {
            to.add(new Text(template.substring(from, field.start())));
            Span chip = new Span(field.group(1));
            chip.addClassName("campaign-field");
            to.add(chip);
            from = field.end();
        }
        to.add(new Text(template.substring(from)));
    }

    private Div text() {
        Div text = new Div();
        if (!campaign.subject().isBlank()) {
            Span subject = new Span();
            addWithFields(subject, campaign.subject());
            subject.addClassName("campaign-phone-subject");
            text.add(subject);
        }
        Div body = new Div();
        body.addClassName("message-text");
        addWithFields(body, campaign.body());
        text.add(body);
        Div block = new Div(new H2(getTranslation("campaign.report.text")), text);
        block.addClassName("campaign-report-text");
        return block;
    }
}
