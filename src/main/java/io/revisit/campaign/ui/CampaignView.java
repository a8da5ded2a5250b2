package io.revisit.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.revisit.campaign.Campaign;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignControl;
import io.revisit.campaign.CampaignId;
import io.revisit.campaign.CampaignService;
import io.revisit.delivery.TransportKind;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.segment.SegmentId;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One campaign: the editor while it is a draft, else what became of it. */
@Route(CampaignNavigation.ROUTE + "/:id")
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class CampaignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CampaignService campaigns;
    private final CampaignControl control;
    private final EditorParts parts;
    private final CampaignTexts texts;
    private final boolean mayEdit;
    private String title = "";

    CampaignView(
            CampaignService campaigns,
            CampaignControl control,
            EditorParts parts,
            CampaignTexts texts,
            CurrentUser currentUser) {
        this.campaigns = campaigns;
        this.control = control;
        this.parts = parts;
        this.texts = texts;
        mayEdit = currentUser.require().role() != Role.ADMINISTRATOR;
        addClassNames("view", "campaign-view");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.page.title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (id.equals(CampaignNavigation.NEW) && mayEdit) {
            UrlState address = UrlState.of(event.getLocation());
            showEditor(null, blank(address.get(CampaignNavigation.SEGMENT).flatMap(CampaignView::number)));
            return;
        }
        Campaign campaign =
                number(id).map(CampaignId::new).flatMap(campaigns::find).orElseThrow(NotFoundException::new);
        show(campaign);
    }

    private void show(Campaign campaign) {
        if (campaign.state().isEditable() && mayEdit) {
            showEditor(campaign, campaign.content());
        } else {
            showReport(campaign);
        }
    }

    private void showEditor(@Nullable Campaign campaign, CampaignContent content) {
        title = campaign == null ? getTranslation("campaign.new.title") : campaign.name();
        DraftActions actions = new DraftActions(parts, campaign, this::released);
        CampaignEditor editor = new CampaignEditor(actions, content);
        PageHeader header = new PageHeader(title);
        header.addActions(back());
        if (campaign != null) {
            header.addActions(new Button(getTranslation("campaign.delete"), _ -> askToDelete(campaign)));
        }
        header.addActions(new Button(getTranslation("campaign.save"), _ -> {
            if (editor.save()) {
                Notices.success(getTranslation("campaign.saved"));
                header.setTitle(actions.name());
            }
        }));
        removeAll();
        add(header, editor);
    }

    private void released(CampaignId id) {
        JobsChanged.fire();
        CampaignNavigation.navigateTo(id);
        reload(id);
    }

    private void showReport(Campaign campaign) {
        title = campaign.name();
        PageHeader header = new PageHeader(title);
        header.addActions(CampaignTexts.badge(campaign.state()), back());
        if (mayEdit) {
            addControls(header, campaign);
        }
        removeAll();
        add(
                header,
                new CampaignReport(
                        campaign,
                        Optional.ofNullable(campaign.segment())
                                .flatMap(parts.segments()::find)
                                .orElse(null),
                        texts.formats(),
                        campaign.transport() == TransportKind.EMAIL
                                && parts.email().isMeasured(),
                        () -> campaigns.find(campaign.id()).orElse(campaign),
                        () -> campaigns.progress(campaign.id()),
                        () -> reload(campaign.id())));
    }

    private void addControls(PageHeader header, Campaign campaign) {
        CampaignId id = campaign.id();
        switch (campaign.state()) {
            case SCHEDULED -> header.addActions(button("unschedule", () -> control.unschedule(id), id));
            case SENDING -> header.addActions(cancelButton(campaign), button("pause", () -> control.pause(id), id));
            case PAUSED -> header.addActions(cancelButton(campaign), button("resume", () -> control.resume(id), id));
            case DRAFT, FINISHED, CANCELLED ->
                header.addActions(new Button(getTranslation("campaign.copy"), _ -> copy(campaign)));
        }
    }

    private Button button(String action, BooleanSupplier work, CampaignId id) {
        return new Button(getTranslation("campaign." + action), _ -> {
            tell(work.getAsBoolean(), "campaign." + action + ".done");
            reload(id);
        });
    }

    private Button cancelButton(Campaign campaign) {
        return new Button(
                getTranslation("campaign.cancel"),
                _ -> ConfirmDialogs.askDangerous(
                        getTranslation("campaign.cancel.question"),
                        getTranslation(
                                "campaign.cancel.consequence",
                                campaigns.progress(campaign.id()).open()),
                        getTranslation("campaign.cancel.action"),
                        () -> {
                            tell(control.cancel(campaign.id()), "campaign.cancel.done");
                            reload(campaign.id());
                        }));
    }

    private void askToDelete(Campaign campaign) {
        ConfirmDialogs.askDangerous(
                getTranslation("campaign.delete.question", campaign.name()),
                getTranslation("campaign.delete.consequence"),
                getTranslation("campaign.delete"),
                () -> {
                    tell(campaigns.delete(campaign.id()), "campaign.delete.done");
                    CampaignNavigation.navigateToCampaigns();
                });
    }

    private void copy(Campaign campaign) {
        CampaignContent content = campaign.content();
        CampaignId copy = campaigns.create(new CampaignContent(
                shortened(getTranslation("campaign.copy.name", content.name())),
                content.segment(),
                content.transport(),
                content.subject(),
                content.body()));
        CampaignNavigation.navigateTo(copy);
        reload(copy);
    }

    private void reload(CampaignId id) {
        JobsChanged.fire();
        campaigns.find(id).ifPresent(this::show);
    }

    private void tell(boolean done, String key) {
        if (done) {
            Notices.success(getTranslation(key));
        } else {
            Notices.error(getTranslation("campaign.problem.changed-meanwhile"));
        }
    }

    private Anchor back() {
        return new Anchor(CampaignNavigation.ROUTE, getTranslation("campaign.back"));
    }

    private static String shortened(String name) {
        return name.length() <= Campaign.MAX_NAME ? name : name.substring(0, Campaign.MAX_NAME);
    }

    private static CampaignContent blank(Optional<Long> segment) {
        return new CampaignContent("", segment.map(SegmentId::new).orElse(null), TransportKind.OUTBOX, "", "");
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
