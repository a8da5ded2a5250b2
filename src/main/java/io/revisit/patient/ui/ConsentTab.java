package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.ConsentChange;
import io.revisit.patient.ConsentHow;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.ConsentService;
import io.revisit.patient.ConsentState;
import io.revisit.patient.Patient;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.StatusBadge;

/** «Согласия»: where each stands, giving and withdrawing at the desk, and all that was recorded. */
@SpringComponent
class ConsentTab implements PatientCardTab {
    private final ConsentService consents;
    private final ClinicFormats formats;

    ConsentTab(ConsentService consents, ClinicFormats formats) {
        this.consents = consents;
        this.formats = formats;
    }

    @Override
    public String code() {
        return "consents";
    }

    @Override
    public String titleKey() {
        return "patient.tab.consents";
    }

    @Override
    public int order() {
        return CONSENTS;
    }

    @Override
    public Component content(Patient patient, Runnable changed) {
        Div tab = new Div();
        tab.addClassName("patient-tab");
        fill(tab, patient);
        return tab;
    }

    private void fill(Div tab, Patient patient) {
        Formats shown = formats.current();
        tab.removeAll();
        consents.states(patient.id()).forEach(state -> tab.add(line(tab, patient, state, shown)));
        OrderedList history = new OrderedList();
        history.addClassName("timeline");
        consents.history(patient.id()).forEach(change -> history.add(item(change, shown)));
        if (history.getComponentCount() > 0) {
            tab.add(new H3(text("patient.consent.history")), history);
        }
    }

    private Div line(Div tab, Patient patient, ConsentState state, Formats shown) {
        Span name = new Span(text(
                "patient.consent.of." + state.purpose(), channel(state.channel().name())));
        name.addClassName("consent-name");
        boolean given = Boolean.TRUE.equals(state.given());
        Button change = new Button(
                text(given ? "patient.consent.withdraw" : "patient.consent.give"),
                _ -> ask(tab, patient, state, !given));
        change.setAriaLabel(change.getText() + ": " + name.getText());
        Div line = new Div(name, badge(state, shown), change);
        line.addClassName("consent-line");
        if (state.purpose() == ConsentPurpose.SERVICE && state.given() == null) {
            Button withdraw = new Button(text("patient.consent.withdraw"), _ -> ask(tab, patient, state, false));
            withdraw.setAriaLabel(withdraw.getText() + ": " + name.getText());
            line.add(withdraw);
        }
        return line;
    }

    private static StatusBadge badge(ConsentState state, Formats shown) {
        if (state.given() == null) {
            return new StatusBadge(
                    text(state.allows() ? "patient.consent.unrecorded.allowed" : "patient.consent.unrecorded"),
                    StatusBadge.Tone.NEUTRAL);
        }
        return state.given()
                ? new StatusBadge(text("patient.consent.given", shown.date(state.at())), StatusBadge.Tone.GOOD)
                : new StatusBadge(text("patient.consent.withdrawn", shown.date(state.at())), StatusBadge.Tone.BAD);
    }

    private void ask(Div tab, Patient patient, ConsentState state, boolean giving) {
        String wording = state.purpose() == ConsentPurpose.MARKETING
                ? ConsentService.MARKETING_WORDING
                : ConsentService.SERVICE_WORDING;
        ConfirmDialogs.ask(
                text(giving ? "patient.consent.give.title" : "patient.consent.withdraw.title"),
                giving ? wording : text("patient.consent.withdraw.consequence." + state.purpose()),
                text(giving ? "patient.consent.give" : "patient.consent.withdraw"),
                () -> {
                    if (giving) {
                        consents.give(patient.id(), state.channel(), state.purpose(), ConsentHow.DESK, wording);
                    } else {
                        String ground = text("patient.consent.withdraw.desk");
                        consents.withdraw(patient.id(), state.channel(), state.purpose(), ConsentHow.DESK, ground);
                    }
                    fill(tab, patient);
                });
    }

    private static ListItem item(ConsentChange change, Formats shown) {
        Span time = new Span(shown.dateTime(change.at()));
        time.addClassName("timeline-time");
        String what = text(
                "patient.consent.of." + change.purpose(),
                channel(change.channel().name()));
        Span state =
                new Span(text(change.given() ? "patient.consent.was.given" : "patient.consent.was.withdrawn", what));
        Span how = new Span(
                text("patient.consent.how." + change.how()) + (change.by() == null ? "" : " · " + change.by()));
        how.addClassName("quiet");
        Span wording = new Span(change.wording());
        wording.addClassName("quiet");
        return new ListItem(time, state, how, wording);
    }

    private static String channel(String name) {
        return text("patient.channel." + name);
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
