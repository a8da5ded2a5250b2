package io.revisit.patient.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.PatientId;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.duplicate.DuplicatePair;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.patient.duplicate.MergeId;
import io.revisit.patient.duplicate.MergeOutcome;
import io.revisit.patient.duplicate.MergePlan;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.patient.duplicate.UnmergeOutcome;
import io.revisit.shared.ui.Notices;
import java.util.Optional;

/** Opens the comparison of two cards and does what is decided there. */
@SpringComponent
class PairDialogs {
    private final DuplicateService duplicates;
    private final MergeService merges;
    private final PhonePrivacy phones;
    private final ClinicFormats formats;

    PairDialogs(DuplicateService duplicates, MergeService merges, PhonePrivacy phones, ClinicFormats formats) {
        this.phones = phones;
        this.duplicates = duplicates;
        this.merges = merges;
        this.formats = formats;
    }

    /**
     * Opens the comparison.
     *
     * @param changed to be run after something was decided or taken back
     * @param closed to be run when the dialog closes
     */
    void open(DuplicatePair pair, Runnable changed, Runnable closed) {
        Optional<MergePlan> plan = merges.suggestion(pair.one(), pair.other());
        if (plan.isEmpty()) {
            Notices.error(I18NProvider.translate("duplicate.changed"));
            changed.run();
            return;
        }
        PairDialog dialog = new PairDialog(pair, plan.get(), phones, formats.current());
        dialog.onMerge(chosen -> merge(chosen, changed));
        dialog.onNotDuplicate(() -> remember(pair.one(), pair.other(), changed));
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                closed.run();
            }
        });
        dialog.open();
    }

    private void merge(MergePlan plan, Runnable changed) {
        switch (merges.merge(plan)) {
            case MergeOutcome.Merged merged -> {
                changed.run();
                Notices.undoable(
                        I18NProvider.translate(
                                "duplicate.merged", plan.survivor().name().full()),
                        () -> unmerge(merged.merge(), changed));
            }
            case MergeOutcome.ChangedMeanwhile _ -> {
                changed.run();
                Notices.error(I18NProvider.translate("duplicate.changed"));
            }
        }
    }

    /** Parts two cards and says what came of it. */
    void unmerge(MergeId merge, Runnable changed) {
        UnmergeOutcome outcome = merges.unmerge(merge);
        changed.run();
        String text = I18NProvider.translate("duplicate.unmerge." + outcome.name());
        if (outcome == UnmergeOutcome.PARTED) {
            Notices.success(text);
        } else {
            Notices.error(text);
        }
    }

    private void remember(PatientId one, PatientId other, Runnable changed) {
        duplicates.markNotDuplicate(one, other);
        changed.run();
        Notices.undoable(I18NProvider.translate("duplicate.remembered"), () -> {
            duplicates.restore(one, other);
            changed.run();
        });
    }
}
