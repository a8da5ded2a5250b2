package io.revisit.patient.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.revisit.business.ClinicCalendar;
import io.revisit.business.DirectoryService;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.TagOperationService;
import io.revisit.patient.TagService;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** «Пациенты»: the list, and beside it the card of the patient chosen. */
@Route(PatientNavigation.ROUTE)
@RouteAlias(PatientNavigation.ROUTE + "/:patient([0-9]{1,18})")
@Menu(order = 2, icon = "vaadin:users", title = "layout.menu.patients")
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class PatientListView extends Div implements BeforeEnterObserver, TranslatedTitle {
    private final PatientService patients;
    private final PatientCards cards;
    private final TagService tags;
    private final MergeService merges;
    private final Formats formats;
    private final PageHeader header;
    private final PatientFilterBar filterBar;
    private final ShownView shownView;
    private final ViewBar viewBar;
    private final BulkTagBar bulkBar;
    private final PatientGrid grid;
    private final ListBesideCard layout;
    private UrlState state = UrlState.at(PatientNavigation.ROUTE);
    private @Nullable PatientId shown;
    private @Nullable ListShape loaded;
    private final ListCount count;

    PatientListView(
            PatientService patients,
            PatientCards cards,
            PatientListHeader headers,
            PatientViews views,
            TagService tags,
            TagOperationService operations,
            DirectoryService directory,
            PhonePrivacy phones,
            ClinicCalendar calendar,
            MergeService merges,
            ClinicFormats clinicFormats) {
        this.patients = patients;
        this.cards = cards;
        this.tags = tags;
        this.merges = merges;
        formats = clinicFormats.current();
        PatientColumns columns = views.columns();
        shownView = views.shown(columns);
        viewBar = views.bar(
                shownView, columns, view -> go(PatientAddress.withView(state, view, filter().text())), this::arrange);
        filterBar = new PatientFilterBar(
                formats,
                directory.doctors(),
                directory.directions(),
                tags.tags(),
                calendar.today(),
                narrowed -> change(shownView.shape().with(narrowed)));
        grid = new PatientGrid(
                formats,
                phones,
                columns,
                (sort, offset, limit, parts) -> patients.list(filter(), sort, offset, limit, parts),
                this::rows);
        bulkBar = new BulkTagBar(tags, operations, directory, formats, this::reloadAll, grid::deselectAll);
        header = headers.of(
                this::filter, grid::sort, () -> shownView.shape().columns().keys(), patient -> {
                    reloadList();
                    open(patient);
                });
        count = new ListCount(patients, formats, header, this, this::showCounted);
        layout = new ListBesideCard(new Div(bulkBar, grid), this::close);
        listen();
        addClassNames("view", "patients-view");
        add(header, viewBar, filterBar, layout);
    }

    @Override
    public String titleKey() {
        return "patient.list.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        go(UrlState.of(event.getLocation()), false);
        Optional<PatientId> wantedCard =
                event.getRouteParameters().getLong("patient").map(PatientId::new);
        Optional<PatientId> survivor = wantedCard.flatMap(merges::survivorOf);
        if (survivor.isPresent()) {
            event.forwardTo(PatientNavigation.path(survivor.get()), state.parameters());
        } else {
            show(wantedCard.orElse(null));
        }
    }

    private void go(UrlState address) {
        go(address, true);
        state.show();
    }

    /** Shows what the address asks for; the list is loaded unless it shows that already. */
    private void go(UrlState address, boolean anew) {
        state = address;
        ListShape wanted = shownView.open(address);
        if (!wanted.filter().tags().isEmpty()) {
            filterBar.offer(tags.tags(wanted.filter().tags()));
        }
        filterBar.show(wanted.filter());
        grid.showColumns(wanted.columns());
        grid.sortBy(wanted.sorting());
        viewBar.showOpened();
        if (anew || !wanted.equals(loaded)) {
            loaded = wanted;
            reloadList();
        }
    }

    private void listen() {
        grid.onOpen(this::open);
        grid.onMove(this::open);
        grid.onSelect(bulkBar::showSelected);
        grid.onSort(sorting -> takeOver(shownView.shape().with(sorting)));
        grid.onArrange(columns -> takeOver(shownView.shape().with(columns)));
    }

    private PatientFilter filter() {
        return shownView.shape().filter();
    }

    private void change(ListShape next) {
        takeOver(next);
        reloadList();
    }

    /** Notes what the list shows already. */
    private void takeOver(ListShape next) {
        shownView.change(next);
        loaded = next;
        viewBar.update();
        showInAddress(shownView.address(state));
    }

    private void arrange(ColumnLayout columns) {
        grid.showColumns(columns);
        takeOver(shownView.shape().with(columns));
        grid.refresh();
    }

    private void showInAddress(UrlState next) {
        state = next;
        state.show();
    }

    private void open(PatientId patient) {
        if (!patient.equals(shown)) {
            UI.getCurrent().navigate(PatientNavigation.path(patient), state.parameters());
        }
    }

    private void close() {
        UI.getCurrent()
                .navigate(
                        PatientNavigation.ROUTE,
                        state.with(PatientAddress.TAB, "").parameters());
    }

    private void show(@Nullable PatientId patient) {
        shown = patient;
        grid.showOpen(
                patient == null ? null : patients.listed(patient, grid.parts()).orElse(null));
        setClassName("has-card", patient != null);
        if (patient == null) {
            layout.show(null);
            return;
        }
        Optional<Patient> details = patients.find(patient);
        if (details.isEmpty()) {
            Button back = new Button(getTranslation("patient.card.close"), _ -> close());
            layout.show(new ErrorNotice(getTranslation("patient.missing"), back));
            return;
        }
        PatientCard card = cards.card(details.get(), this::reloadAll, this::reloadList, this::close);
        card.open(state.get(PatientAddress.TAB).orElse(""));
        card.onTab(tab -> showInAddress(state.with(PatientAddress.TAB, tab)));
        layout.show(card);
    }

    private void reloadAll() {
        filterBar.offer(tags.tags(filter().tags()));
        reloadList();
        show(shown);
    }

    private void reloadList() {
        count.count(filter());
        bulkBar.showFound(filter(), count.found());
        grid.showRecall(filter().recallBy() != null);
        grid.setEmptyState(
                count.isBaseEmpty()
                        ? new EmptyState(
                                VaadinIcon.USERS,
                                getTranslation("patient.empty"),
                                new Anchor("import", getTranslation("patient.empty.import")))
                        : new EmptyState(VaadinIcon.SEARCH, getTranslation("patient.nothing")));
        grid.refresh();
    }

    private int rows() {
        return (int) count.found().number();
    }

    private void showCounted() {
        bulkBar.showFound(filter(), count.found());
        grid.recount();
    }
}
