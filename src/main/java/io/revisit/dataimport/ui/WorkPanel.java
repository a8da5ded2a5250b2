package io.revisit.dataimport.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.ImportStep;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.ProgressPanel;
import java.time.Clock;
import java.time.Duration;

/** How far a check, a run or an undo is; it goes on when the page is left, and is found again at its address. */
final class WorkPanel extends Composite<Div> {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final ImportService imports;
    private final ImportJob begun;
    private final Runnable ended;
    private final Clock clock;
    private final ProgressPanel panel;
    private final Pace pace = new Pace();

    /** @param ended is called once no task works on the import any more */
    WorkPanel(ImportJob job, ImportService imports, Clock clock, Runnable ended) {
        this.imports = imports;
        begun = job;
        this.clock = clock;
        this.ended = ended;
        panel = new ProgressPanel(ImportTexts.word("dataimport.work", job.state()));
        panel.onStop(() -> imports.stop(job.id()));
        show(job);
        var leave = new Paragraph(getTranslation("dataimport.work.leave"));
        leave.addClassName("quiet");
        getContent().addClassName("import-work");
        getContent().add(panel, leave);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Polling.start(this, PACE, this::look);
    }

    private void look() {
        ImportJob job = imports.job(begun.id()).orElse(begun);
        if (job.state() == begun.state()) {
            show(job);
        } else if (isAttached()) {
            ended.run();
            JobsChanged.fire();
        }
    }

    /** Between reading and writing, rows are compared in steps of no known number: how far that is cannot be said. */
    private void show(ImportJob job) {
        int done = job.rowsDone();
        int total =
                done == 0 && job.step() != ImportStep.UNDO ? 0 : job.counts().total();
        panel.setProgress(
                done, total, total == 0 ? getTranslation("dataimport.work.preparing") : progress(job, done, total));
    }

    private String progress(ImportJob job, int done, int total) {
        pace.look(job.step(), clock.instant(), done);
        String progress = getTranslation("dataimport.work.progress", done, total);
        return pace.rate(total)
                .map(rate -> getTranslation(
                        "dataimport.work.pace",
                        progress,
                        rate.rowsASecond(),
                        rate.left().toMinutes(),
                        rate.left().toSecondsPart()))
                .orElse(progress);
    }
}
