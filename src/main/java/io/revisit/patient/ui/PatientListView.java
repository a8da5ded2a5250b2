package io.revisit.patient.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.revisit.business.ClinicCalendar;
import io.revisit.business.DirectoryService;
import io.revisit.patient.ExportedPatient;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.TagOperationService;
import io.revisit.patient.TagService;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TableDownload;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** «Пациенты»: the list, and beside it the card of the patient chosen. */
@Route(PatientNavigation.ROUTE)
@RouteAlias(PatientNavigation.ROUTE + "/:patient([0-9]{1,18})")
@Menu(order = 2, icon = "vaadin:users", title = "layout.menu.patients")
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class PatientListView extends Div implements BeforeEnterObserver, TranslatedTitle {
    /** Over the list the detail is a dialog and needs a name, for which the component has no setter; beside it, it may have none. */
    private static final String NAME_DETAIL = """
            this.updateComplete.then(() => {
              const detail = this.shadowRoot.getElementById('detail');
              const name = () => detail.hasAttribute('role')
                ? detail.setAttribute('aria-label', $0) : detail.removeAttribute('aria-label');
              new MutationObserver(name).observe(detail, { attributeFilter: ['role'] });
              name();
            })""";

    private final PatientService patients;
    private final PatientCards cards;
    private final TagService tags;
    private final DirectoryService directory;
    private final PhonePrivacy phones;
    private final ClinicCalendar calendar;
    private final CustomFieldService customFields;
    private final MergeService merges;
    private final Formats formats;
    private final PageHeader header;
    private final PatientFilterBar filterBar;
    private final BulkTagBar bulkBar;
    private final PatientGrid grid;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private UrlState state = UrlState.at(PatientNavigation.ROUTE);
    private PatientFilter filter = PatientFilter.ALL;
    private @Nullable PatientId shown;
    private long found;
    private boolean loaded;

    PatientListView(
            PatientService patients,
            PatientCards cards,
            PatientExport export,
            TagService tags,
            TagOperationService operations,
            DirectoryService directory,
            PhonePrivacy phones,
            ClinicCalendar calendar,
            CustomFieldService customFields,
            DuplicateService duplicates,
            MergeService merges,
            ClinicFormats clinicFormats) {
        this.phones = phones;
        this.calendar = calendar;
        this.patients = patients;
        this.cards = cards;
        this.tags = tags;
        this.directory = directory;
        this.customFields = customFields;
        this.merges = merges;
        formats = clinicFormats.current();
        header = new PageHeader(getTranslation("patient.list.title"));
        filterBar = new PatientFilterBar(
                formats, directory.doctors(), directory.directions(), tags.tags(), calendar.today(), this::narrow);
        grid = new PatientGrid(
                formats, phones, (sort, offset, limit) -> patients.page(filter, sort, offset, limit), () ->
                        (int) found);
        bulkBar = new BulkTagBar(tags, operations, directory, formats, this::reloadAll, grid::deselectAll);
        TableDownload<ExportedPatient> download = export.of(() -> filter, grid::sort);
        header.addActions(new Anchor(DuplicateListView.ROUTE, getTranslation("duplicate.link", duplicates.count())));
        header.addActions(download.csv(), download.xlsx(getTranslation(titleKey())));
        header.setPrimary(new Button(getTranslation("patient.add"), VaadinIcon.PLUS.create(), _ -> add()));
        listen();
        layOut();
    }

    @Override
    public String titleKey() {
        return "patient.list.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        PatientFilter wanted = PatientAddress.filter(state, calendar.today());
        if (!wanted.tags().isEmpty()) {
            filterBar.offer(tags.tags(wanted.tags()));
        }
        filterBar.show(wanted);
        grid.sortBy(state.get(PatientAddress.SORT).orElse(""));
        if (!loaded || !wanted.equals(filter)) {
            filter = wanted;
            loaded = true;
            reloadList();
        }
        Optional<PatientId> wantedCard =
                event.getRouteParameters().getLong("patient").map(PatientId::new);
        Optional<PatientId> survivor = wantedCard.flatMap(merges::survivorOf);
        if (survivor.isPresent()) {
            event.forwardTo(PatientNavigation.path(survivor.get()), state.parameters());
        } else {
            show(wantedCard.orElse(null));
        }
    }

    private void listen() {
        grid.onOpen(this::open);
        grid.onMove(this::open);
        grid.onSelect(bulkBar::showSelected);
        grid.onSort(sorting -> showInAddress(state.with(PatientAddress.SORT, sorting)));
        layout.addDetailEscapePressListener(_ -> close());
        layout.addBackdropClickListener(_ -> close());
    }

    private void layOut() {
        Div master = new Div(bulkBar, grid);
        master.addClassName("patients-master");
        layout.setMasterSize("20rem", true);
        layout.setDetailSize("36rem");
        layout.setOverlaySize("100%");
        layout.setMaster(master);
        layout.addClassName("patients-layout");
        addClassNames("view", "patients-view");
        add(header, filterBar, layout);
        nameDetail();
    }

    private void nameDetail() {
        layout.addAttachListener(_ -> layout.getElement().executeJs(NAME_DETAIL, getTranslation("patient.card.name")));
    }

    private void narrow(PatientFilter narrowed) {
        filter = narrowed;
        showInAddress(PatientAddress.with(state, narrowed));
        reloadList();
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
                patient == null
                        ? null
                        : patients.rows(List.of(patient)).stream().findFirst().orElse(null));
        setClassName("has-card", patient != null);
        if (patient == null) {
            layout.setDetail(null);
            return;
        }
        Optional<Patient> details = patients.find(patient);
        if (details.isEmpty()) {
            Button back = new Button(getTranslation("patient.card.close"), _ -> close());
            layout.setDetail(new ErrorNotice(getTranslation("patient.missing"), back));
            return;
        }
        PatientCard card = cards.card(details.get(), this::reloadAll, this::reloadList, this::close);
        card.open(state.get(PatientAddress.TAB).orElse(""));
        card.onTab(tab -> showInAddress(state.with(PatientAddress.TAB, tab)));
        layout.setDetail(card);
    }

    private void reloadAll() {
        filterBar.offer(tags.tags(filter.tags()));
        reloadList();
        show(shown);
    }

    private void reloadList() {
        found = patients.count(filter);
        long total = filter.isEmpty() ? found : patients.count(PatientFilter.ALL);
        header.setCount(
                filter.isEmpty()
                        ? formats.number(total)
                        : getTranslation("patient.list.count", formats.number(found), formats.number(total)));
        bulkBar.showFound(filter, found);
        grid.showRecall(filter.recallBy() != null);
        grid.setEmptyState(
                total == 0
                        ? new EmptyState(
                                VaadinIcon.USERS,
                                getTranslation("patient.empty"),
                                new Anchor("import", getTranslation("patient.empty.import")))
                        : new EmptyState(VaadinIcon.SEARCH, getTranslation("patient.nothing")));
        grid.refresh();
    }

    private void add() {
        new AddPatientDialog(patients, directory.branches(), customFields.fields(), phones, patient -> {
                    reloadList();
                    open(patient);
                })
                .open();
    }
}
