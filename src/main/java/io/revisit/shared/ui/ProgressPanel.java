package io.revisit.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** A long job: what it does, how far it is, and a button that stops it. */
public final class ProgressPanel extends Composite<Div> {
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph detail = new Paragraph();
    private final Button stop = new Button();

    /** @param title translated name of the job */
    public ProgressPanel(String title) {
        var heading = new H3(title);
        bar.getElement().setAttribute("aria-label", title);
        bar.setIndeterminate(true);
        detail.addClassName("progress-panel-detail");
        detail.getElement().setAttribute("role", "status");
        stop.setText(getTranslation("ui.progress.stop"));
        stop.setVisible(false);
        var foot = new Div(detail, stop);
        foot.addClassName("progress-panel-foot");
        getContent().addClassName("progress-panel");
        getContent().add(heading, bar, foot);
    }

    /**
     * Shows how far the job is.
     *
     * @param total 0 or less where it is not known yet
     * @param text translated detail, such as «3 000 из 7 730 строк»
     */
    public void setProgress(long done, long total, String text) {
        bar.setIndeterminate(total <= 0);
        if (total > 0) {
            bar.setValue(Math.clamp((double) done / total, 0, 1));
        }
        detail.setText(text);
    }

    /** Offers to stop the job; asking first is up to the caller. */
    public void onStop(Runnable action) {
        stop.setVisible(true);
        stop.addClickListener(_ -> {
            stop.setEnabled(false);
            action.run();
        });
    }
}
