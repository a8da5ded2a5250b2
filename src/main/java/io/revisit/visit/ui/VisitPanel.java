package io.revisit.visit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.SidePanel;
import io.revisit.visit.VisitRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one visit, and what can be done with it, in a panel at the side. */
final class VisitPanel {
    private final DescriptionList facts = new DescriptionList();

    private VisitPanel(VisitRow visit, Formats formats) {
        facts.addClassName("visit-facts");
        add("visit.patient", PatientNavigation.link(visit.patient(), visit.patientName()));
        add("visit.status", VisitTexts.badge(visit));
        add("visit.doctor", visit.doctor());
        add("visit.direction", visit.direction());
        add("visit.service", visit.service());
        add("visit.branch", visit.branch());
        add("visit.staff", visit.staff());
        add("visit.gross", formats.money(visit.gross()));
        add("visit.reward", visit.reward().signum() == 0 ? null : formats.money(visit.reward()));
        add("visit.refunded", visit.refunded().signum() == 0 ? null : formats.money(visit.refunded()));
        add("visit.net", formats.money(visit.paid()));
        add("visit.counts-as", I18NProvider.translate(countsAs(visit)));
    }

    /** @param changed to be run after the visit has changed */
    static void open(VisitRow visit, Formats formats, VisitActions actions, Runnable changed) {
        SidePanel panel = new SidePanel(formats.dateTime(visit.startsAt()));
        List<Button> buttons = actions.buttons(visit, changed, panel::close);
        Div bar = new Div(buttons.toArray(Button[]::new));
        bar.addClassName("visit-panel-actions");
        panel.add(new VisitPanel(visit, formats).facts, bar);
        panel.open();
    }

    private void add(String key, @Nullable String value) {
        if (value != null) {
            add(key, new Text(value));
        }
    }

    private void add(String key, Component value) {
        facts.add(new Term(I18NProvider.translate(key)), new Description(value));
    }

    /** Why the visit counts as it does (DOMAIN.md, Visit). */
    private static String countsAs(VisitRow visit) {
        if (visit.counted()) {
            return visit.repeated() ? "visit.counts.repeat" : "visit.counts.first";
        }
        if (visit.reversed()) {
            return "visit.counts.reversed";
        }
        return switch (visit.status()) {
            case COMPLETED -> "visit.counts.same-day";
            case PLANNED, CANCELLED, NO_SHOW -> "visit.counts.not";
        };
    }
}
