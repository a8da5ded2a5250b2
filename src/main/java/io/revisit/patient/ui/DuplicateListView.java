package io.revisit.patient.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.duplicate.BulkMergeService;
import io.revisit.patient.duplicate.DuplicatePair;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.patient.household.HouseholdService;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** «Дубликаты»: pairs of cards that may be of one person, the surest first. */
@Route(DuplicateListView.ROUTE)
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class DuplicateListView extends Div implements BeforeEnterObserver, TranslatedTitle {
    static final String ROUTE = PatientNavigation.ROUTE + "/duplicates";

    private static final String PAIR = "pair";

    private final DuplicateService duplicates;
    private final DuplicateRows rows;
    private final PairDialogs dialogs;
    private final PhonePrivacy phones;
    private final Formats formats;
    private final PageHeader header = new PageHeader(getTranslation("duplicate.title"));
    private final Button mergePlain = new Button();
    private final DuplicateSearchPanel searchPanel;
    private final LazyGrid<DuplicateRow> grid = new LazyGrid<>(DuplicateRow::key);
    private Optional<BulkMergePanel> bulk = Optional.empty();
    private UrlState state = UrlState.at(ROUTE);
    private long found;

    DuplicateListView(
            DuplicateService duplicates,
            BulkMergeService bulkMerges,
            HouseholdService households,
            DuplicateRows rows,
            PairDialogs dialogs,
            PhonePrivacy phones,
            CurrentUser currentUser,
            ClinicFormats clinicFormats) {
        this.duplicates = duplicates;
        this.rows = rows;
        this.dialogs = dialogs;
        this.phones = phones;
        formats = clinicFormats.current();
        searchPanel = new DuplicateSearchPanel(duplicates, formats, this::reload);
        header.addActions(
                new Anchor(PatientNavigation.ROUTE, getTranslation("duplicate.toPatients")),
                new Anchor(
                        PatientNavigation.FAMILIES,
                        getTranslation("household.suggestions.link", households.suggestionCount())));
        header.addActions(searchPanel.button());
        add(header, searchPanel);
        if (currentUser.require().role() != Role.ADMINISTRATOR) {
            var panel = new BulkMergePanel(bulkMerges, formats, this::followMerge);
            bulk = Optional.of(panel);
            add(panel);
            mergePlain.addClickListener(_ -> askToMergePlain(panel));
            header.setPrimary(mergePlain);
        }
        addColumns();
        addClassNames("view", "duplicates-view");
        add(grid);
        reload();
    }

    @Override
    public String titleKey() {
        return "duplicate.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        pairOf(state.get(PAIR).orElse("")).ifPresent(this::open);
    }

    /** The pair that the address names, while it is one. */
    private Optional<DuplicatePair> pairOf(String address) {
        if (!address.matches("[0-9]{1,18}-[0-9]{1,18}")) {
            return Optional.empty();
        }
        String[] ids = address.split("-");
        return duplicates.pair(new PatientId(Long.parseLong(ids[0])), new PatientId(Long.parseLong(ids[1])));
    }

    private void addColumns() {
        grid.getElement().setAttribute("aria-label", getTranslation("duplicate.title"));
        grid.addComponentColumn(row -> DuplicateTexts.badge(row.pair()))
                .setKey("score")
                .setHeader(getTranslation("duplicate.score"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> lines(row.one()))
                .setKey("one")
                .setHeader(getTranslation("duplicate.one"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> lines(row.other()))
                .setKey("other")
                .setHeader(getTranslation("duplicate.other"))
                .setFlexGrow(2);
        grid.addTextColumn("why", getTranslation("duplicate.why"), row -> DuplicateTexts.reasons(row.pair()))
                .setFlexGrow(3);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader(getTranslation("duplicate.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setPhoneRow(
                row -> row.one().name() + " / " + row.other().name(),
                row -> DuplicateTexts.score(row.pair()) + " · " + DuplicateTexts.reasons(row.pair()));
        grid.load((offset, limit, _) -> rows.page(offset, limit), () -> (int) found);
        grid.addItemClickListener(event -> open(event.getItem().pair()));
        grid.addClassName("duplicate-grid");
    }

    private Div lines(PatientRow patient) {
        var name = new Span(patient.name());
        name.addClassName("two-lines-title");
        var known = new Span(DuplicateTexts.known(patient, phones, formats));
        known.addClassName("two-lines-detail");
        var lines = new Div(name, known);
        lines.addClassName("two-lines");
        return lines;
    }

    private Button actions(DuplicateRow row) {
        var compare = new Button(getTranslation("duplicate.compare"), _ -> open(row.pair()));
        compare.setAriaLabel(getTranslation(
                "duplicate.compareOf", row.one().name(), row.other().name()));
        return compare;
    }

    private void open(DuplicatePair pair) {
        show(state.with(PAIR, pair.one().value() + "-" + pair.other().value()));
        dialogs.open(pair, this::reload, () -> show(state.with(PAIR, "")));
    }

    private void show(UrlState next) {
        state = next;
        state.show();
    }

    private void askToMergePlain(BulkMergePanel panel) {
        ConfirmDialogs.ask(
                getTranslation("duplicate.plain.title", duplicates.plainCount()),
                getTranslation("duplicate.plain.consequence"),
                getTranslation("duplicate.merge"),
                panel::order);
    }

    /** A merge that has ended is followed by a search. */
    private void followMerge() {
        reload();
        searchPanel.followIfRunning();
    }

    private void reload() {
        found = duplicates.count();
        long plain = duplicates.plainCount();
        header.setCount(formats.number(found));
        mergePlain.setText(getTranslation("duplicate.plain", formats.number(plain)));
        mergePlain.setVisible(plain > 0);
        mergePlain.setEnabled(bulk.stream().noneMatch(BulkMergePanel::isAtWork));
        boolean searched = duplicates.search().isPresent();
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.COPY, getTranslation(searched ? "duplicate.none" : "duplicate.notSearched")));
        grid.refresh();
    }
}
