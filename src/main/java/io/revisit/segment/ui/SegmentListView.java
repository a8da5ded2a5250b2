package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.revisit.business.BusinessService;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentRow;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All segments with what they mean and how many patients that is now. */
@Route(SegmentNavigation.ROUTE)
@Menu(title = "layout.menu.segments", order = 5, icon = "vaadin:filter")
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
class SegmentListView extends Composite<Div> implements AfterNavigationObserver, TranslatedTitle {

    /** So many campaigns are named in a row. */
    private static final int LINKS = 1;

    private final SegmentService service;
    private final Formats formats;
    private final boolean mayEdit;
    private final PageHeader header = new PageHeader(getTranslation("segment.list.title"));
    private final LazyGrid<SegmentRow> grid = new LazyGrid<>(SegmentRow::id);
    private final Div body = new Div();
    private long base;
    private Map<SegmentId, List<SegmentUse>> uses = Map.of();
    private SegmentWords words;

    SegmentListView(SegmentService service, BusinessService business, CurrentUser currentUser) {
        this.service = service;
        this.mayEdit = currentUser.require().role() != Role.ADMINISTRATOR;
        this.formats = business.current().formats(getLocale());
        this.words = new SegmentWords(getLocale(), service.choices());
        if (mayEdit) {
            header.setPrimary(newSegment());
        }
        addColumns();
        body.addClassNames("view");
        getContent().addClassNames("view", "segment-list");
        getContent().add(header, body);
    }

    private Button newSegment() {
        return new Button(
                getTranslation("segment.new"), VaadinIcon.PLUS.create(), _ -> SegmentNavigation.navigateToNewSegment());
    }

    private void addColumns() {
        grid.addComponentColumn(row -> new Anchor(SegmentNavigation.path(row.id()), row.name()))
                .setKey("name")
                .setHeader(getTranslation("segment.list.name"))
                .setComparator(Comparator.comparing(SegmentRow::name, String.CASE_INSENSITIVE_ORDER))
                .setFlexGrow(2);
        grid.addTextColumn("words", getTranslation("segment.list.words"), this::inWords)
                .setTooltipGenerator(this::inWords)
                .setFlexGrow(4);
        grid.addNumberColumn("size", getTranslation("segment.list.size"), this::size);
        grid.addNumberColumn("share", getTranslation("segment.list.share"), this::share);
        grid.addComponentColumn(row -> new UsesLine(uses(row), LINKS))
                .setKey("uses")
                .setHeader(getTranslation("segment.list.uses"))
                .setFlexGrow(2);
        grid.addTextColumn("updated", getTranslation("segment.list.updated"), row -> formats.date(row.updatedAt()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (mayEdit) {
            grid.addComponentColumn(this::menu)
                    .setKey("menu")
                    .setHeader(getTranslation("segment.list.actions"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        if (mayEdit) {
            grid.setPhoneRow(SegmentRow::name, this::summary, this::menu);
        } else {
            grid.setPhoneRow(SegmentRow::name, this::summary);
        }
        grid.addItemClickListener(
                event -> SegmentNavigation.navigateToSegment(event.getItem().id()));
    }

    @Override
    public String titleKey() {
        return "segment.list.title";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        words = new SegmentWords(getLocale(), service.choices());
        base = service.base();
        List<SegmentRow> rows = service.list();
        uses = service.uses(rows.stream().map(SegmentRow::id).toList());
        header.setCount(getTranslation("segment.list.count", rows.size()));
        grid.load((offset, limit, _) -> rows.stream().skip(offset).limit(limit).toList(), rows::size);
        body.removeAll();
        body.add(rows.isEmpty() ? empty() : grid);
    }

    private EmptyState empty() {
        return mayEdit
                ? new EmptyState(VaadinIcon.FILTER, getTranslation("segment.list.empty"), newSegment())
                : new EmptyState(VaadinIcon.FILTER, getTranslation("segment.list.empty"));
    }

    private List<SegmentUse> uses(SegmentRow row) {
        return uses.getOrDefault(row.id(), List.of());
    }

    private String summary(SegmentRow row) {
        String used = uses(row).isEmpty()
                ? ""
                : getTranslation("segment.list.summary.uses", uses(row).size());
        return Stream.of(size(row), used, inWords(row))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String inWords(SegmentRow row) {
        return switch (row.tree()) {
            case Readable readable -> words.sentence(readable.root());
            case Unreadable unreadable -> SegmentTexts.unreadable(unreadable);
        };
    }

    private String size(SegmentRow row) {
        return row.size().isPresent() ? formats.number(row.size().getAsLong()) : Formats.NONE;
    }

    private String share(SegmentRow row) {
        return row.size().isPresent() ? formats.share(row.size().getAsLong(), base) : Formats.NONE;
    }

    private MenuBar menu(SegmentRow row) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(getTranslation("segment.list.actionsOf", row.name()));
        root.getSubMenu()
                .addItem(getTranslation("segment.use"), _ -> SegmentNavigation.navigateToCampaign(row.id()))
                .setEnabled(row.size().isPresent());
        root.getSubMenu().addItem(getTranslation("segment.copy"), _ -> copy(row));
        root.getSubMenu().addItem(getTranslation("segment.archive"), _ -> archive(row));
        return menu;
    }

    private void copy(SegmentRow row) {
        service.copy(row.id(), getTranslation("segment.copy.name", row.name()))
                .ifPresentOrElse(SegmentNavigation::navigateToSegment, this::load);
    }

    /** What waits for the segment is named first: it will be sent although the segment can be changed no more. */
    private void archive(SegmentRow row) {
        List<SegmentUse> waiting = service.uses(List.of(row.id())).getOrDefault(row.id(), List.of()).stream()
                .filter(SegmentUse::waiting)
                .toList();
        if (waiting.isEmpty()) {
            archiveNow(row);
            return;
        }
        ConfirmDialogs.ask(
                getTranslation("segment.archive.title", row.name()),
                getTranslation(
                        "segment.archive.waiting",
                        waiting.size(),
                        waiting.stream().map(use -> "«" + use.name() + "»").collect(Collectors.joining(", "))),
                getTranslation("segment.archive"),
                () -> archiveNow(row));
    }

    private void archiveNow(SegmentRow row) {
        service.archive(row.id());
        load();
        Notices.undoable(getTranslation("segment.archived", row.name()), () -> restore(row));
    }

    private void restore(SegmentRow row) {
        switch (service.restore(row.id())) {
            case Saved _ -> load();
            case Refused refused -> Notices.error(SegmentTexts.refusal(refused.reason()));
        }
    }
}
