package io.revisit.layout;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import io.revisit.shared.RunningJob;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Polling;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many jobs are running, and on click how far each is. Hidden, and not polling, while there are none. */
final class RunningJobsIndicator extends Composite<Div> {
    private static final Duration PACE = Duration.ofSeconds(5);

    private final Supplier<List<RunningJob>> jobs;
    private final Button button = new Button(VaadinIcon.HOURGLASS.create());
    private final Div list = new Div();
    private @Nullable Registration polling;
    private @Nullable Registration listening;

    RunningJobsIndicator(Supplier<List<RunningJob>> jobs) {
        this.jobs = jobs;
        button.addThemeVariants(ButtonVariant.TERTIARY);
        list.addClassName("running-jobs-list");
        var popover = new Popover(list);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        getContent().addClassName("running-jobs");
        getContent().add(button, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        listening = Registration.combine(
                ui.addAfterNavigationListener(_ -> refresh()), JobsChanged.listen(ui, this::refresh));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling = stop(polling);
        listening = stop(listening);
    }

    void refresh() {
        List<RunningJob> running = jobs.get();
        getContent().setVisible(!running.isEmpty());
        button.setText(String.valueOf(running.size()));
        button.setAriaLabel(getTranslation("layout.jobs.button", running.size()));
        list.removeAll();
        running.forEach(job -> list.add(row(job)));
        if (running.isEmpty()) {
            polling = stop(polling);
        } else if (polling == null) {
            polling = Polling.start(this, PACE, this::refresh);
        }
    }

    private Anchor row(RunningJob job) {
        String title = getTranslation(job.titleKey(), job.arguments().toArray());
        var bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", title);
        bar.setIndeterminate(job.total() <= 0);
        if (job.total() > 0) {
            bar.setValue(Math.clamp((double) job.done() / job.total(), 0, 1));
        }
        var detail = new Span(
                job.total() > 0
                        ? getTranslation("layout.jobs.progress", job.done(), job.total())
                        : getTranslation("layout.jobs.waiting"));
        detail.addClassName("running-jobs-detail");
        return new Anchor(job.route(), new Span(title), bar, detail);
    }

    private static @Nullable Registration stop(@Nullable Registration registration) {
        if (registration != null) {
            registration.remove();
        }
        return null;
    }
}
