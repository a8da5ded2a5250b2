package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.dataimport.ImportCounts;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportState;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.ui.PageHeader;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.ui.VisitNavigation;
import java.time.Duration;

/** «Готово»: what the run did, how long it took, and where to go from here. A run that ended early can go on. */
final class DoneStage extends Composite<Div> {

    DoneStage(ImportJob job, UndoActions undo, PageHeader header, Component lists, boolean kept, Runnable resume) {
        boolean finished = job.state() == ImportState.FINISHED || job.state() == ImportState.UNDONE;
        header.addActions(new Button(
                getTranslation("dataimport.done.next"),
                VaadinIcon.UPLOAD.create(),
                _ -> ImportNavigation.navigateToUpload()));
        if (job.canBeUndone()) {
            header.addActions(new Button(
                    getTranslation("dataimport.undo.action"), VaadinIcon.TIME_BACKWARD.create(), _ -> undo.ask(job)));
        }
        header.setPrimary(
                finished
                        ? new Button(openText(job.kind()), _ -> open(job.kind()))
                        : new Button(getTranslation("dataimport.done.resume"), _ -> resume.run()));
        getContent().addClassName("import-stage-content");
        getContent().add(report(job));
        undo.report(job).ifPresent(getContent()::add);
        if (!kept) {
            Paragraph gone = new Paragraph(getTranslation("dataimport.person.file-gone"));
            gone.addClassName("quiet");
            getContent().add(gone);
        }
        getContent().add(lists);
    }

    private Div report(ImportJob job) {
        var panel = new Div(new Div(ImportTexts.badge(job.state())), new H2(sentence(job)));
        panel.addClassNames("panel", "import-report");
        if (job.notice() != null) {
            panel.add(new Paragraph(getTranslation(job.notice())));
        }
        if (job.state() == ImportState.FINISHED) {
            panel.add(figures(job.counts()));
        }
        if (job.orderedAt() != null && job.finishedAt() != null) {
            var took = new Paragraph(took(job, Duration.between(job.orderedAt(), job.finishedAt())));
            took.addClassName("quiet");
            panel.add(took);
        }
        return panel;
    }

    private String sentence(ImportJob job) {
        return switch (job.state()) {
            case FINISHED ->
                getTranslation(
                        "dataimport.done.sentence",
                        job.counts().added(),
                        job.counts().updated());
            case UNDONE ->
                getTranslation(
                        "dataimport.undo.sentence",
                        job.undo().counts().removed(),
                        job.undo().counts().restored(),
                        job.undo().counts().kept());
            default ->
                getTranslation(
                        "dataimport.done.partly", job.rowsDone(), job.counts().total());
        };
    }

    private DescriptionList figures(ImportCounts counts) {
        var list = new DescriptionList();
        list.addClassName("import-figures");
        addFigure(list, "rows", counts.total());
        addFigure(list, "added", counts.added());
        addFigure(list, "updated", counts.updated());
        addFigure(list, "unchanged", counts.unchanged());
        addFigure(list, "repeated", counts.repeated());
        if (counts.skipped() > 0) {
            addFigure(list, "skipped", counts.skipped());
        }
        addFigure(list, "rejected", counts.rejected());
        addFigure(list, "warned", counts.warned());
        return list;
    }

    private void addFigure(DescriptionList list, String key, int count) {
        var figure = new Div(
                new DescriptionList.Term(getTranslation("dataimport.count." + key)),
                new DescriptionList.Description(getTranslation("dataimport.number", count)));
        list.getElement().appendChild(figure.getElement());
    }

    private String took(ImportJob job, Duration duration) {
        long seconds = duration.toMinutes() == 0 ? Math.max(1, duration.toSecondsPart()) : duration.toSecondsPart();
        String took = getTranslation("dataimport.done.took", duration.toMinutes(), seconds);
        long rowsASecond = Math.round(job.counts().total() * 1000.0 / Math.max(1, duration.toMillis()));
        return job.state() == ImportState.FINISHED && rowsASecond > 0
                ? getTranslation("dataimport.done.pace", took, rowsASecond)
                : took;
    }

    private String openText(FileKind kind) {
        return switch (kind) {
            case PATIENTS -> getTranslation("dataimport.done.patients");
            case VISITS -> getTranslation("dataimport.done.visits");
        };
    }

    private static void open(FileKind kind) {
        switch (kind) {
            case PATIENTS -> PatientNavigation.navigateToPatients();
            case VISITS -> VisitNavigation.navigateToVisits(VisitFilter.ALL);
        }
    }
}
