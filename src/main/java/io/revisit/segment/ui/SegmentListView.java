package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.revisit.business.BusinessService;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.segment.RunningSizes.Size;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentRow;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.SnapshotService;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All segments with what they mean and how many patients that is, which is counted while the list is there already. */
@Route(SegmentNavigation.ROUTE)
@Menu(title = "layout.menu.segments", order = 5, icon = "vaadin:filter")
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
class SegmentListView extends Composite<Div> implements AfterNavigationObserver, TranslatedTitle {

    /** So many campaigns are named in a row. */
    private static final int LINKS = 1;

    private static final Duration PACE = Duration.ofSeconds(2);

    private final SegmentService service;
    private final SegmentRowMenu menus;
    private final Formats formats;
    private final boolean mayEdit;
    private final PageHeader header = new PageHeader(getTranslation("segment.list.title"));
    private final LazyGrid<SegmentRow> grid = new LazyGrid<>(SegmentRow::id);
    private final Div body = new Div();
    private final SizesWatch sizes = new SizesWatch(this, this::refreshRow);
    private List<SegmentRow> rows = List.of();
    private Map<SegmentId, List<SegmentUse>> uses = Map.of();
    private SegmentWords words;

    SegmentListView(
            SegmentService service, SnapshotService snapshots, BusinessService business, CurrentUser currentUser) {
        this.service = service;
        this.mayEdit = currentUser.require().role() != Role.ADMINISTRATOR;
        this.formats = business.current().formats(getLocale());
        this.menus = new SegmentRowMenu(service, new SnapshotActions(service, snapshots, formats), this::load);
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
        grid.addComponentColumn(this::name)
                .setKey("name")
                .setHeader(getTranslation("segment.list.name"))
                .setComparator(Comparator.comparing(SegmentRow::name, String.CASE_INSENSITIVE_ORDER))
                .setFlexGrow(3);
        grid.addTextColumn("words", getTranslation("segment.list.words"), this::inWords)
                .setTooltipGenerator(this::inWords)
                .setFlexGrow(4);
        grid.addNumberColumn("size", getTranslation("segment.list.size"), this::size);
        grid.addNumberColumn("share", getTranslation("segment.list.share"), this::share);
        grid.addTextColumn(
                        "trend", getTranslation("segment.size.lately"), row -> SegmentTexts.trend(row.sizes(), formats))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new UsesLine(uses(row), LINKS))
                .setKey("uses")
                .setHeader(getTranslation("segment.list.uses"))
                .setFlexGrow(2);
        grid.addTextColumn("updated", getTranslation("segment.list.updated"), row -> formats.date(row.updatedAt()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (mayEdit) {
            grid.addComponentColumn(menus::of)
                    .setKey("menu")
                    .setHeader(getTranslation("segment.list.actions"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        if (mayEdit) {
            grid.setPhoneRow(SegmentRow::name, this::summary, menus::of);
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
        Polling.start(this, PACE, this::refreshWhileTaken);
    }

    private void load() {
        words = new SegmentWords(getLocale(), service.choices());
        rows = service.list();
        List<SegmentId> ids = rows.stream().map(SegmentRow::id).toList();
        uses = service.uses(ids);
        sizes.start(ids, service.sizes(ids));
        header.setCount(getTranslation("segment.list.count", rows.size()));
        grid.load((offset, limit, _) -> rows.stream().skip(offset).limit(limit).toList(), () -> rows.size());
        body.removeAll();
        body.add(rows.isEmpty() ? empty() : grid);
    }

    private void refreshRow(SegmentId segment) {
        rows.stream()
                .filter(row -> row.id().equals(segment))
                .findFirst()
                .ifPresent(row -> grid.getDataProvider().refreshItem(row));
    }

    /** Shows how far snapshots are; once one has been taken, the list is read anew. */
    private void refreshWhileTaken() {
        List<SegmentId> taken = beingTaken(rows);
        if (taken.isEmpty()) {
            return;
        }
        List<SegmentRow> now = service.list();
        if (beingTaken(now).equals(taken)) {
            rows = now;
            taken.forEach(this::refreshRow);
        } else {
            load();
        }
    }

    private static List<SegmentId> beingTaken(List<SegmentRow> rows) {
        return rows.stream()
                .filter(row -> row.snapshot() != null && row.snapshot().isBeingTaken())
                .map(SegmentRow::id)
                .toList();
    }

    /** The name, and below it what a snapshot is. */
    private Div name(SegmentRow row) {
        var name = new Div(new Anchor(SegmentNavigation.path(row.id()), row.name()));
        String kind = kind(row);
        if (!kind.isEmpty()) {
            var line = new Span(kind);
            line.addClassName("two-lines-detail");
            name.add(line);
        }
        name.addClassName("two-lines");
        return name;
    }

    private String kind(SegmentRow row) {
        return row.snapshot() == null ? "" : SegmentTexts.snapshot(row.snapshot(), formats);
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
        return Stream.of(size(row), SegmentTexts.trend(row.sizes(), formats), kind(row), used, inWords(row))
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
        return sizes.of(row.id())
                .map(size -> about(size, formats.number(size.patients())))
                .orElse(Formats.NONE);
    }

    private String share(SegmentRow row) {
        return sizes.base().isEmpty()
                ? Formats.NONE
                : sizes.of(row.id())
                        .map(size -> about(
                                size,
                                formats.share(size.patients(), sizes.base().getAsLong())))
                        .orElse(Formats.NONE);
    }

    private String about(Size size, String text) {
        return size.exact() ? text : getTranslation("segment.list.about", text);
    }
}
