package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.patient.TimelineEntry;
import io.revisit.shared.i18n.Formats;
import java.util.List;

/** «Лента»: what happened to the patient, the latest first. */
@SpringComponent
class HistoryTab implements PatientCardTab {
    private static final int PAGE = 30;

    private final PatientEvents events;
    private final ClinicFormats formats;
    private final List<TimelineDetail> details;

    HistoryTab(PatientEvents events, ClinicFormats formats, List<TimelineDetail> details) {
        this.events = events;
        this.details = details;
        this.formats = formats;
    }

    @Override
    public String code() {
        return "history";
    }

    @Override
    public String titleKey() {
        return "patient.tab.history";
    }

    @Override
    public int order() {
        return HISTORY;
    }

    @Override
    public Component content(Patient patient, Runnable changed) {
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        Button more = new Button(I18NProvider.translate("patient.history.more"));
        more.addClickListener(_ -> addPage(list, more, patient.id()));
        addPage(list, more, patient.id());
        Div tab = new Div(list, more);
        tab.addClassName("patient-tab");
        if (list.getComponentCount() == 0) {
            Paragraph nothing = new Paragraph(I18NProvider.translate("patient.history.empty"));
            nothing.addClassName("quiet");
            tab.add(nothing);
        }
        return tab;
    }

    private void addPage(OrderedList list, Button more, PatientId patient) {
        Formats shown = formats.current();
        List<TimelineEntry> page = events.timeline(patient, list.getComponentCount(), PAGE);
        page.forEach(entry -> list.add(item(entry, shown)));
        more.setVisible(page.size() == PAGE);
    }

    private Component what(TimelineEntry entry) {
        String words = entry.details() == null ? "" : entry.details();
        return details.stream()
                .filter(detail -> detail.knows(entry))
                .findFirst()
                .map(detail -> detail.content(entry))
                .orElseGet(() -> new Span(I18NProvider.translate(entry.textKey(), words)));
    }

    private ListItem item(TimelineEntry entry, Formats formats) {
        Span time = new Span(formats.dateTime(entry.at()));
        time.addClassName("timeline-time");
        ListItem item = new ListItem(time, what(entry));
        String by = entry.imported() ? I18NProvider.translate("patient.history.import") : entry.by();
        if (by != null) {
            Span who = new Span(by);
            who.addClassName("quiet");
            item.add(who);
        }
        return item;
    }
}
