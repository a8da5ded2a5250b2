package io.revisit.segment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SnapshotService;
import io.revisit.segment.condition.Group;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Notices;

/** What can be done with snapshots on several screens. */
final class SnapshotActions {

    private final SegmentService segments;
    private final SnapshotService snapshots;
    private final Formats formats;

    SnapshotActions(SegmentService segments, SnapshotService snapshots, Formats formats) {
        this.segments = segments;
        this.snapshots = snapshots;
        this.formats = formats;
    }

    /**
     * Has a snapshot taken of those who fulfil the conditions, and says so with a way to it.
     *
     * @param name of the segment that it is taken of
     * @return false when it was refused, which the user has been told
     */
    boolean take(String name, Group root) {
        String called = I18NProvider.translate("segment.snapshot.name", name, formats.date(snapshots.today()));
        return switch (snapshots.save(called, root)) {
            case Saved saved -> {
                JobsChanged.fire();
                Notification notice = Notices.success(I18NProvider.translate("segment.snapshot.ordered", called));
                notice.add(new Button(I18NProvider.translate("segment.snapshot.open"), _ -> {
                    notice.close();
                    SegmentNavigation.navigateToSegment(saved.id());
                }));
                yield true;
            }
            case Refused refused -> {
                Notices.error(SegmentTexts.refusal(refused.reason()));
                yield false;
            }
        };
    }

    /** Opens a live segment with the conditions of the snapshot. */
    void makeLive(SegmentId snapshot, String name) {
        segments.copy(snapshot, I18NProvider.translate("segment.snapshot.live.name", name))
                .ifPresent(SegmentNavigation::navigateToSegment);
    }
}
