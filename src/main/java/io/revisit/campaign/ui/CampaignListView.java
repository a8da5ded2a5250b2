package io.revisit.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.revisit.campaign.CampaignRow;
import io.revisit.campaign.CampaignService;
import io.revisit.campaign.CampaignState;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.AccessibleTabs;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** «Кампании»: what was sent, is being sent and is being written. */
@Route(CampaignNavigation.ROUTE)
@Menu(order = 6, icon = "vaadin:paperplane-o", title = "layout.menu.campaigns")
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class CampaignListView extends Div implements BeforeEnterObserver, TranslatedTitle {

    private static final String STATE = "state";

    private final CampaignService campaigns;
    private final Formats formats;
    private final PageHeader header;
    private final Tabs tabs = AccessibleTabs.mend(new Tabs());
    private final List<@Nullable CampaignState> tabStates = new ArrayList<>();
    private final LazyGrid<CampaignRow> grid = new LazyGrid<>(CampaignRow::id);
    private UrlState address = UrlState.at(CampaignNavigation.ROUTE);
    private Set<CampaignState> shown = Set.of();
    private long found;

    CampaignListView(CampaignService campaigns, CampaignTexts texts, CurrentUser currentUser) {
        this.campaigns = campaigns;
        formats = texts.formats();
        header = new PageHeader(getTranslation(titleKey()));
        header.addActions(new Anchor("campaigns/outbox", getTranslation("campaign.list.outbox")));
        if (currentUser.require().role() != Role.ADMINISTRATOR) {
            header.setPrimary(new Button(
                    getTranslation("campaign.list.new"),
                    VaadinIcon.PLUS.create(),
                    _ -> CampaignNavigation.navigateToNew()));
        }
        addColumns();
        grid.load((offset, limit, _) -> campaigns.page(shown, offset, limit), () -> (int) found);
        grid.addItemClickListener(
                click -> CampaignNavigation.navigateTo(click.getItem().id()));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                CampaignState state = tabStates.get(tabs.getSelectedIndex());
                narrow(state == null ? Set.of() : EnumSet.of(state));
            }
        });
        addClassNames("view", "campaigns-view");
        add(header, tabs, grid);
    }

    @Override
    public String titleKey() {
        return "campaign.list.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = UrlState.of(event.getLocation());
        if (address.get(CampaignNavigation.SEGMENT).isPresent()) {
            event.forwardTo(
                    CampaignNavigation.ROUTE + "/" + CampaignNavigation.NEW,
                    QueryParameters.of(
                            CampaignNavigation.SEGMENT,
                            address.get(CampaignNavigation.SEGMENT).get()));
            return;
        }
        shown = EnumSet.noneOf(CampaignState.class);
        for (CampaignState state : CampaignState.values()) {
            if (address.list(STATE).contains(CampaignTexts.code(state))) {
                shown.add(state);
            }
        }
        reload();
    }

    private void narrow(Set<CampaignState> states) {
        shown = states;
        address = address.with(
                STATE, states.stream().map(CampaignTexts::code).findFirst().orElse(""));
        address.show();
        reload();
    }

    private void reload() {
        Map<CampaignState, Long> counts = campaigns.countByState();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        found = shown.isEmpty()
                ? all
                : shown.stream()
                        .mapToLong(state -> counts.getOrDefault(state, 0L))
                        .sum();
        header.setCount(formats.number(all));
        showTabs(counts, all);
        grid.setEmptyStateComponent(emptyState(all));
        grid.refresh();
    }

    private void showTabs(Map<CampaignState, Long> counts, long all) {
        tabs.removeAll();
        tabStates.clear();
        addTab(null, getTranslation("campaign.list.all"), all);
        for (CampaignState state : CampaignState.values()) {
            long count = counts.getOrDefault(state, 0L);
            if (count > 0 || shown.contains(state)) {
                addTab(state, getTranslation("campaign.list.tab." + CampaignTexts.code(state)), count);
            }
        }
        int selected = shown.size() == 1 ? tabStates.indexOf(shown.iterator().next()) : 0;
        tabs.setSelectedIndex(selected);
    }

    private void addTab(@Nullable CampaignState state, String name, long count) {
        tabStates.add(state);
        tabs.add(new Tab(name + " " + formats.number(count)));
    }

    private void addColumns() {
        grid.addTextColumn("name", getTranslation("campaign.column.name"), CampaignRow::name)
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(row -> CampaignTexts.badge(row.state())))
                .setKey("state")
                .setHeader(getTranslation("campaign.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn(
                "segment",
                getTranslation("campaign.column.segment"),
                row -> row.segmentName() == null ? Formats.NONE : row.segmentName());
        grid.addTextColumn("moment", getTranslation("campaign.column.moment"), row -> formats.dateTime(row.moment()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        number("messages", row -> row.messages());
        number("sent", row -> row.sent());
        number("failed", row -> row.failed() + row.unknown());
        number("skipped", row -> row.skipped());
        grid.setPhoneRow(
                CampaignRow::name,
                row -> CampaignTexts.state(row.state()) + " · " + getTranslation("campaign.list.sent", row.sent()));
    }

    private void number(String key, com.vaadin.flow.function.ValueProvider<CampaignRow, Long> value) {
        grid.addNumberColumn(
                key, getTranslation("campaign.column." + key), row -> formats.number((long) value.apply(row)));
    }

    private EmptyState emptyState(long all) {
        return all == 0
                ? new EmptyState(VaadinIcon.PAPERPLANE_O, getTranslation("campaign.list.empty"))
                : new EmptyState(VaadinIcon.SEARCH, getTranslation("campaign.list.nothing"));
    }
}
