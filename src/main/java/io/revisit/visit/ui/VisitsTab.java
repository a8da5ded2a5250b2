package io.revisit.visit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.Patient;
import io.revisit.patient.ui.PatientCardTab;
import io.revisit.shared.i18n.Formats;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitService;
import io.revisit.visit.VisitSort;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** «Визиты» on the patient card: the latest first. */
@SpringComponent
class VisitsTab implements PatientCardTab {
    private static final int PAGE = 30;

    private final VisitService visits;
    private final VisitActions actions;
    private final VisitTexts texts;

    VisitsTab(VisitService visits, VisitActions actions, VisitTexts texts) {
        this.visits = visits;
        this.actions = actions;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "visits";
    }

    @Override
    public String titleKey() {
        return "visit.list.title";
    }

    @Override
    public int order() {
        return VISITS;
    }

    @Override
    public Component content(Patient patient, Runnable changed) {
        UnorderedList list = new UnorderedList();
        list.addClassName("card-visits");
        Button more = new Button(I18NProvider.translate("visit.tab.more"));
        more.addClickListener(_ -> addPage(list, more, patient, changed));
        addPage(list, more, patient, changed);
        Div tab = new Div(list, more);
        tab.addClassName("patient-tab");
        if (list.getComponentCount() == 0) {
            Paragraph nothing = new Paragraph(I18NProvider.translate("visit.tab.empty"));
            nothing.addClassName("quiet");
            tab.add(nothing);
        }
        return tab;
    }

    private void addPage(UnorderedList list, Button more, Patient patient, Runnable changed) {
        Formats formats = texts.formats();
        List<VisitRow> page = visits.page(
                VisitFilter.ALL.withPatient(patient.id()), VisitSort.LATEST_FIRST, list.getComponentCount(), PAGE);
        page.forEach(visit -> list.add(item(visit, formats, changed)));
        more.setVisible(page.size() == PAGE);
    }

    private ListItem item(VisitRow visit, Formats formats, Runnable changed) {
        Span when = new Span(formats.dateTime(visit.startsAt()));
        when.addClassName("card-visit-when");
        Span money = new Span(formats.money(visit.paid()));
        money.addClassName("card-visit-money");
        String what = Stream.of(visit.doctor(), visit.direction(), visit.service())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        Span details = new Span(what);
        details.addClassName("card-visit-details");
        ListItem item = new ListItem(when, VisitTexts.badge(visit), money, actions.menu(visit, changed), details);
        item.addClassName("card-visit");
        return item;
    }
}
