package io.revisit.segment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.segment.SaveResult.Reason;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SizeOfDay;
import io.revisit.segment.SizeTrend;
import io.revisit.segment.Snapshot;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.segment.condition.TreeLimits;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.PageHeader;
import java.util.List;

/** What the screens of segments say about refusals. */
final class SegmentTexts {

    private SegmentTexts() {}

    /** Why a segment was not saved and what to do. */
    static String refusal(Reason reason) {
        String key = "segment.refused." + reason.name();
        return switch (reason) {
            case NAME_TOO_LONG -> I18NProvider.translate(key, SegmentService.LONGEST_NAME);
            case TREE_TOO_LARGE -> I18NProvider.translate(key, TreeLimits.DEPTH, TreeLimits.NODES);
            case NAME_MISSING, NAME_TAKEN, CIRCLE, CHANGED_MEANWHILE, GONE -> I18NProvider.translate(key);
        };
    }

    /** Why a stored tree cannot be shown. */
    static String unreadable(Unreadable tree) {
        return I18NProvider.translate("segment.unreadable." + tree.reason().name(), tree.detail());
    }

    /** What a snapshot is: as of when, or how far it has been taken. */
    static String snapshot(Snapshot snapshot, Formats formats) {
        if (!snapshot.isBeingTaken()) {
            return I18NProvider.translate("segment.snapshot.at", formats.dateTime(snapshot.takenAt()));
        }
        return snapshot.total() == 0
                ? I18NProvider.translate("segment.snapshot.waiting")
                : I18NProvider.translate("segment.snapshot.taking", formats.share(snapshot.done(), snapshot.total()));
    }

    /** By how much a segment has grown lately, such as «+12 с 23.10.2026»; empty where that is not known. */
    static String trend(List<SizeOfDay> days, Formats formats) {
        return SizeTrend.of(days)
                .map(trend -> I18NProvider.translate(
                        "segment.size.trend",
                        Long.signum(trend.patients()),
                        formats.number(Math.abs(trend.patients())),
                        formats.date(trend.since())))
                .orElse("");
    }

    /** What stands in place of an editor whose tree cannot be shown. */
    static Component unreadablePage(String name, Unreadable tree) {
        var back = new Button(I18NProvider.translate("segment.back"), _ -> SegmentNavigation.navigateToSegments());
        var page = new Div(new PageHeader(name), new EmptyState(VaadinIcon.WARNING, unreadable(tree), back));
        page.addClassName("view");
        return page;
    }
}
