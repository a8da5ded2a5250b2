package io.revisit.segment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.segment.SaveResult.Reason;
import io.revisit.segment.SegmentService;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.segment.condition.TreeLimits;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.PageHeader;

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

    /** What stands in place of an editor whose tree cannot be shown. */
    static Component unreadablePage(String name, Unreadable tree) {
        var back = new Button(I18NProvider.translate("segment.back"), _ -> SegmentNavigation.navigateToSegments());
        var page = new Div(new PageHeader(name), new EmptyState(VaadinIcon.WARNING, unreadable(tree), back));
        page.addClassName("view");
        return page;
    }
}
