package io.revisit.visit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.revisit.business.DirectoryService;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TableDownload;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitService;
import io.revisit.visit.VisitTotals;
import jakarta.annotation.security.RolesAllowed;

/** «Визиты»: the list with its filters and what it adds up to. */
@Route(VisitNavigation.ROUTE)
@Menu(order = 3, icon = "vaadin:calendar-clock", title = "visit.list.title")
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class VisitListView extends Div implements BeforeEnterObserver, TranslatedTitle {
    private final VisitService visits;
    private final VisitActions actions;
    private final Formats formats;
    private final PageHeader header;
    private final VisitFilterBar filterBar;
    private final Paragraph sums = new Paragraph();
    private final VisitGrid grid;
    private UrlState state = UrlState.at(VisitNavigation.ROUTE);
    private VisitFilter filter = VisitFilter.ALL;
    private long found;

    VisitListView(
            VisitService visits,
            VisitActions actions,
            VisitExport export,
            DirectoryService directory,
            VisitTexts texts) {
        this.visits = visits;
        this.actions = actions;
        formats = texts.formats();
        header = new PageHeader(getTranslation("visit.list.title"));
        filterBar = new VisitFilterBar(formats, directory, this::narrow);
        grid = new VisitGrid(
                formats,
                (sort, offset, limit) -> visits.page(filter, sort, offset, limit),
                () -> (int) found,
                visit -> actions.menu(visit, this::reload));
        grid.onOpen(visit -> VisitPanel.open(visit, formats, actions, this::reload));
        grid.onSort(sorting -> showInAddress(state.with(VisitAddress.SORT, sorting)));
        TableDownload<VisitRow> download = export.of(() -> filter, grid::sort);
        header.addActions(download.csv(), download.xlsx(getTranslation(titleKey())));
        if (actions.mayRecord()) {
            header.setPrimary(new Button(getTranslation("visit.add"), VaadinIcon.PLUS.create(), _ -> add()));
        }
        sums.addClassName("visits-sums");
        addClassNames("view", "visits-view");
        add(header, filterBar, sums, grid);
    }

    @Override
    public String titleKey() {
        return "visit.list.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        filter = VisitAddress.filter(state);
        filterBar.show(filter);
        grid.sortBy(state.get(VisitAddress.SORT).orElse(""));
        reload();
    }

    private void narrow(VisitFilter narrowed) {
        filter = narrowed;
        showInAddress(VisitAddress.with(state, narrowed));
        reload();
    }

    private void showInAddress(UrlState next) {
        state = next;
        state.show();
    }

    private void reload() {
        VisitTotals totals = visits.totals(filter);
        found = totals.rows();
        long all = filter.isEmpty() ? found : visits.totals(VisitFilter.ALL).rows();
        header.setCount(
                filter.isEmpty()
                        ? formats.number(all)
                        : getTranslation("visit.list.count", formats.number(found), formats.number(all)));
        sums.setText(getTranslation(
                "visit.list.sums",
                formats.number(totals.counted()),
                formats.money(totals.gross()),
                formats.money(totals.net())));
        sums.setVisible(found > 0);
        grid.setEmptyState(emptyState(all));
        grid.refresh();
    }

    private EmptyState emptyState(long all) {
        return all == 0
                ? new EmptyState(
                        VaadinIcon.CALENDAR_CLOCK,
                        getTranslation("visit.empty"),
                        new Anchor("import", getTranslation("visit.empty.import")))
                : new EmptyState(VaadinIcon.SEARCH, getTranslation("visit.nothing"));
    }

    private void add() {
        actions.add(null, this::reload);
    }
}
