package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSize;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.Polling;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says in the header how many patients the list has: «≈ 12 000» at once where counting takes long, the exact number then. */
final class ListCount {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final PatientService patients;
    private final Formats formats;
    private final PageHeader header;
    private final Component view;
    private final Runnable counted;
    private PatientFilter filter = PatientFilter.ALL;
    private PatientSize found = new PatientSize(0, true);
    private PatientSize total = new PatientSize(0, true);
    private @Nullable Registration waiting;

    /** @param counted what to do when the exact number has come after the other */
    ListCount(PatientService patients, Formats formats, PageHeader header, Component view, Runnable counted) {
        this.patients = patients;
        this.formats = formats;
        this.header = header;
        this.view = view;
        this.counted = counted;
    }

    /** Counts anew; what was being counted for another filter is not waited for any longer. */
    void count(PatientFilter shown) {
        filter = shown;
        stopWaiting();
        look();
        if (!isExact()) {
            waiting = view.isAttached()
                    ? Polling.start(view, PACE, this::lookAgain)
                    : view.addAttachListener(_ -> count(filter));
        }
    }

    /** How many the filter finds, as far as is known. */
    PatientSize found() {
        return found;
    }

    boolean isBaseEmpty() {
        return total.exact() && total.number() == 0;
    }

    private void lookAgain() {
        look();
        if (isExact()) {
            stopWaiting();
            counted.run();
        }
    }

    private void look() {
        found = patients.size(filter);
        total = filter.isEmpty() ? found : patients.size(PatientFilter.ALL);
        header.setCount(
                filter.isEmpty() ? text(total) : view.getTranslation("patient.list.count", text(found), text(total)));
    }

    private boolean isExact() {
        return found.exact() && total.exact();
    }

    private String text(PatientSize size) {
        String number = formats.number(size.number());
        return size.exact() ? number : view.getTranslation("patient.list.about", number);
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.remove();
            waiting = null;
        }
    }
}
