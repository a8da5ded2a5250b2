package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportState;
import io.revisit.dataimport.ImportUndoService;
import java.util.Optional;
import java.util.function.Consumer;

/** The way from an import to its undo, and what is told of it afterwards. */
final class UndoActions {
    private final ImportUndoService undos;
    private final ImportTexts texts;
    private final Consumer<Boolean> ordered;

    /** @param ordered is told whether the undo could be ordered */
    UndoActions(ImportUndoService undos, ImportTexts texts, Consumer<Boolean> ordered) {
        this.undos = undos;
        this.texts = texts;
        this.ordered = ordered;
    }

    /** Asks whether the import is to go out of the base, and says what will happen. */
    void ask(ImportJob job) {
        var kept = new KeptList(undos.kept(job.id(), KeptList.SHOWN), texts.formats());
        new UndoDialog(job, undos.plan(job.id()), kept, changedToo -> ordered.accept(undos.undo(job.id(), changedToo)))
                .open();
    }

    /** What an undo kept, or why there can be none. */
    Optional<Component> report(ImportJob job) {
        if (job.state() == ImportState.UNDONE && job.undo().counts().kept() > 0) {
            var kept = new KeptList(undos.kept(job.id(), KeptList.SHOWN), texts.formats());
            kept.sayMore(job.undo().counts().kept());
            kept.addClassName("panel");
            return Optional.of(kept);
        }
        if (job.state() == ImportState.FINISHED && !job.undo().possible()) {
            var impossible = new Paragraph(I18NProvider.translate("dataimport.undo.impossible"));
            impossible.addClassName("quiet");
            return Optional.of(impossible);
        }
        return Optional.empty();
    }
}
