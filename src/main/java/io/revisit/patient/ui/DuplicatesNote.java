package io.revisit.patient.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import io.revisit.patient.duplicate.DuplicateSearch;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.shared.ui.Polling;
import java.time.Duration;

/** What the search for duplicates, which follows every import by itself, has found in the base. */
final class DuplicatesNote extends Composite<Div> {
    private static final Duration PACE = Duration.ofSeconds(2);

    private final DuplicateService duplicates;
    private Registration polling = () -> {};

    DuplicatesNote(DuplicateService duplicates) {
        this.duplicates = duplicates;
        getContent().addClassName("import-duplicates");
        getContent().getElement().setAttribute("role", "status");
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (isRunning()) {
            polling.remove();
            polling = Polling.start(this, PACE, this::look);
        }
    }

    private void look() {
        show();
        if (!isRunning()) {
            polling.remove();
        }
    }

    private boolean isRunning() {
        return duplicates.search().filter(DuplicateSearch::isRunning).isPresent();
    }

    private void show() {
        getContent().removeAll();
        if (duplicates.search().isEmpty()) {
            return;
        }
        if (isRunning()) {
            getContent().add(new Span(getTranslation("duplicate.import.running")));
        } else {
            long pairs = duplicates.count();
            getContent().add(new Span(getTranslation("duplicate.import.found", pairs)));
            if (pairs > 0) {
                getContent().add(PatientNavigation.duplicates(getTranslation("duplicate.import.open")));
            }
        }
    }
}
