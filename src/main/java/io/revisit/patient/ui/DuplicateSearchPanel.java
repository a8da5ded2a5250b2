package io.revisit.patient.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import io.revisit.patient.duplicate.DuplicateSearch;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.ProgressPanel;
import java.time.Duration;
import java.util.Optional;

/** How far a search for duplicates is, or when the last one was. */
final class DuplicateSearchPanel extends Composite<Div> {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final DuplicateService duplicates;
    private final Formats formats;
    private final Runnable ended;
    private final Button start;
    private Optional<ProgressPanel> progress = Optional.empty();
    private Registration polling = () -> {};

    /** @param ended is called once a search that was at work is not any more */
    DuplicateSearchPanel(DuplicateService duplicates, Formats formats, Runnable ended) {
        this.duplicates = duplicates;
        this.formats = formats;
        this.ended = ended;
        start = new Button(getTranslation("duplicate.search"), VaadinIcon.SEARCH.create(), _ -> order());
        getContent().addClassName("duplicate-search");
        show();
    }

    /** The button that starts a search. */
    Button button() {
        return start;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (progress.isPresent()) {
            follow();
        }
    }

    private void order() {
        duplicates.orderSearch();
        JobsChanged.fire();
        show();
        follow();
    }

    /** For a search that began by itself. */
    void followIfRunning() {
        boolean followed = progress.isPresent();
        show();
        if (!followed && progress.isPresent()) {
            follow();
        }
    }

    private void follow() {
        polling.remove();
        polling = Polling.start(this, PACE, this::look);
    }

    private void look() {
        boolean was = progress.isPresent();
        show();
        if (was && progress.isEmpty()) {
            polling.remove();
            JobsChanged.fire();
            ended.run();
        }
    }

    private void show() {
        Optional<DuplicateSearch> search = duplicates.search();
        boolean running = search.filter(DuplicateSearch::isRunning).isPresent();
        start.setEnabled(!running);
        if (running) {
            showProgress(search.orElseThrow());
        } else {
            progress = Optional.empty();
            getContent().removeAll();
            search.ifPresent(this::showLast);
        }
    }

    private void showLast(DuplicateSearch search) {
        String key = search.state() == DuplicateSearch.State.STOPPED ? "duplicate.stopped" : "duplicate.last";
        Paragraph last = new Paragraph(getTranslation(key, formats.dateTime(search.finishedAt())));
        last.addClassName("quiet");
        getContent().add(last);
    }

    private void showProgress(DuplicateSearch search) {
        if (progress.isEmpty()) {
            ProgressPanel panel = new ProgressPanel(getTranslation("duplicate.job"));
            panel.onStop(duplicates::stopSearch);
            progress = Optional.of(panel);
            getContent().removeAll();
            getContent().add(panel);
        }
        progress.get().setProgress(search.rowsDone(), search.rowsTotal(), getTranslation("duplicate.job.leave"));
    }
}
