package io.revisit.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.campaign.AudienceCount;
import io.revisit.campaign.Campaign;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignProblem;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.Notices;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The editor of a draft: four sections, the preview beside them, and the one button that sends. */
final class CampaignEditor extends Div {

    private final EditorActions actions;
    private final TextField name = new TextField(getTranslation("campaign.field.name"));
    private final RecipientFields recipients;
    private final TextFields text;
    private final TimeFields time;
    private final CheckFields check;
    private final PreviewPane preview;
    private final EditorSection recipientsSection;
    private final EditorSection textSection;
    private final EditorSection timeSection;
    private final EditorSection checkSection;
    private final Button send = new Button("", _ -> askToSend());
    private CampaignContent content;
    private Optional<AudienceCount> count = Optional.empty();
    private List<CampaignProblem> problems = List.of();

    CampaignEditor(EditorActions actions, CampaignContent content) {
        this.actions = actions;
        this.content = content;
        name.setValue(content.name());
        name.setMaxLength(Campaign.MAX_NAME);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(_ -> changed());
        recipients = actions.recipientFields(content, this::changed);
        text = new TextFields(content, this::changed);
        time = actions.timeFields(this::changed);
        check = actions.checkFields(this::sendTest);
        preview = actions.preview(content);
        recipientsSection = new EditorSection(getTranslation("campaign.section.recipients"), recipients);
        textSection = new EditorSection(getTranslation("campaign.section.text"), text);
        timeSection = new EditorSection(getTranslation("campaign.section.time"), time);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(send);
        buttons.addClassName("campaign-buttons");
        checkSection = new EditorSection(getTranslation("campaign.section.check"), check, buttons);
        List.of(recipientsSection, textSection, timeSection, checkSection).forEach(section -> section.setOpened(true));
        Div sections = new Div(name, recipientsSection, textSection, timeSection, checkSection);
        sections.addClassName("campaign-sections");
        addClassName("campaign-editor");
        add(sections, preview);
        recount();
        show();
    }

    /** Stores what stands in the fields; false when somebody was faster, which the user has been told. */
    boolean save() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(getTranslation("campaign.field.name.missing"));
            name.setInvalid(true);
            name.focus();
            return false;
        }
        if (!actions.save(content)) {
            Notices.error(CampaignTexts.problem(new CampaignProblem.ChangedMeanwhile()));
            return false;
        }
        return true;
    }

    private void changed() {
        CampaignContent before = content;
        content = new CampaignContent(
                name.getValue().strip(), recipients.segment(), recipients.transport(), text.subject(), text.body());
        name.setInvalid(false);
        boolean sameAudience = java.util.Objects.equals(before.segment(), content.segment())
                && before.transport() == content.transport();
        if (!sameAudience) {
            recount();
        }
        show();
    }

    private void recount() {
        count = actions.count(content);
    }

    private void show() {
        problems = actions.problems(content);
        text.adapt(content.transport());
        text.mark(problems);
        recipientsSection.setComplete(content.segment() != null, recipients.summary());
        textSection.setComplete(problems.stream().noneMatch(CampaignEditor::isOfText), "");
        timeSection.setComplete(time.isComplete(), time.summary());
        boolean ready = problems.isEmpty() && time.isComplete() && queued() > 0;
        checkSection.setComplete(ready, "");
        check.show(count, problems, content.transport());
        preview.show(content);
        send.setEnabled(ready);
        send.setText(getTranslation(time.isLater() ? "campaign.schedule" : "campaign.send", queued()));
    }

    private long queued() {
        return count.map(AudienceCount::queued).orElse(0L);
    }

    private static boolean isOfText(CampaignProblem problem) {
        return problem instanceof CampaignProblem.NoText
                || problem instanceof CampaignProblem.NoSubject
                || problem instanceof CampaignProblem.UnknownPlaceholder
                || problem instanceof CampaignProblem.BrokenTemplate;
    }

    private void askToSend() {
        recount();
        show();
        if (!send.isEnabled()) {
            return;
        }
        String consequence = count.map(counted -> CampaignTexts.sentence(counted, content.transport()))
                        .orElse("") + ". "
                + getTranslation("campaign.send.consequence." + content.transport(), time.summary());
        Optional<LocalDateTime> at = time.time();
        ConfirmDialogs.ask(
                getTranslation(at.isPresent() ? "campaign.schedule.question" : "campaign.send.question", queued()),
                consequence,
                getTranslation(at.isPresent() ? "campaign.schedule.action" : "campaign.send.action"),
                () -> release(at));
    }

    private void release(Optional<LocalDateTime> at) {
        if (!save()) {
            return;
        }
        List<CampaignProblem> refused = actions.release(at);
        if (!refused.isEmpty()) {
            List<String> words = new ArrayList<>();
            refused.forEach(problem -> words.add(CampaignTexts.problem(problem)));
            Notices.error(String.join(" ", words));
        }
    }

    private boolean sendTest(String address) {
        boolean sent = preview.chosen()
                .map(patient -> actions.sendTest(content, patient, address))
                .orElse(false);
        if (sent) {
            Notices.success(getTranslation("campaign.test.sent." + content.transport(), address));
        } else {
            Notices.error(getTranslation("campaign.test.failed"));
        }
        return true;
    }
}
