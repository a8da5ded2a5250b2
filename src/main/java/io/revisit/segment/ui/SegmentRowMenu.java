package io.revisit.segment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentRow;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.Group;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.Notices;
import java.util.List;
import java.util.stream.Collectors;

/** What can be done with a segment of the list, as a menu in its row. */
final class SegmentRowMenu {

    private final SegmentService service;
    private final SnapshotActions snapshots;
    private final Runnable reload;

    /** @param reload shows the list anew */
    SegmentRowMenu(SegmentService service, SnapshotActions snapshots, Runnable reload) {
        this.service = service;
        this.snapshots = snapshots;
        this.reload = reload;
    }

    /** The menu of the segment. */
    MenuBar of(SegmentRow row) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(text("segment.list.actionsOf", row.name()));
        root.getSubMenu()
                .addItem(text("segment.use"), _ -> SegmentNavigation.navigateToCampaign(row.id()))
                .setEnabled(row.isUsable());
        if (row.snapshot() == null) {
            root.getSubMenu()
                    .addItem(text("segment.snapshot.take"), _ -> takeSnapshot(row))
                    .setEnabled(row.isUsable());
            root.getSubMenu().addItem(text("segment.copy"), _ -> copy(row));
        } else {
            root.getSubMenu().addItem(text("segment.snapshot.live"), _ -> snapshots.makeLive(row.id(), row.name()));
        }
        root.getSubMenu().addItem(text("segment.archive"), _ -> archive(row));
        return menu;
    }

    private void takeSnapshot(SegmentRow row) {
        if (row.tree() instanceof Readable(Group root) && snapshots.take(row.name(), root)) {
            reload.run();
        }
    }

    private void copy(SegmentRow row) {
        service.copy(row.id(), text("segment.copy.name", row.name()))
                .ifPresentOrElse(SegmentNavigation::navigateToSegment, reload);
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
                text("segment.archive.title", row.name()),
                text(
                        "segment.archive.waiting",
                        waiting.size(),
                        waiting.stream().map(use -> "«" + use.name() + "»").collect(Collectors.joining(", "))),
                text("segment.archive"),
                () -> archiveNow(row));
    }

    private void archiveNow(SegmentRow row) {
        service.archive(row.id());
        reload.run();
        Notices.undoable(text("segment.archived", row.name()), () -> restore(row));
    }

    private void restore(SegmentRow row) {
        switch (service.restore(row.id())) {
            case Saved _ -> reload.run();
            case Refused refused -> Notices.error(SegmentTexts.refusal(refused.reason()));
        }
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
