package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import io.revisit.patient.Patient;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.AccessibleTabs;
import io.revisit.shared.ui.StatusBadge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The card of one patient: who it is, what can be done, and tabs that are filled when they are opened. */
final class PatientCard extends Composite<Section> {
    private final Patient patient;
    private final Runnable changed;
    private final TabSheet sheet = AccessibleTabs.mend(new TabSheet());
    private final Map<Tab, PatientCardTab> tabs = new HashMap<>();
    private final Set<Tab> filled = new HashSet<>();

    /**
     * @param status the first badge, beside the name
     * @param parts facts and tags, from top to bottom
     * @param changed to be run after something about the patient has changed
     */
    PatientCard(
            Patient patient,
            Component status,
            Formats formats,
            List<Component> buttons,
            List<Component> parts,
            List<PatientCardTab> contributed,
            Runnable changed,
            Runnable close) {
        this.patient = patient;
        this.changed = changed;
        getContent().addClassName("patient-card");
        getContent().getElement().setAttribute("aria-label", patient.name().full());
        getContent().add(head(status, formats, close));
        if (!buttons.isEmpty()) {
            Div actions = new Div(buttons.toArray(Component[]::new));
            actions.addClassName("patient-card-actions");
            getContent().add(actions);
        }
        getContent().add(parts);
        contributed.forEach(this::addTab);
        sheet.addClassName("patient-card-tabs");
        sheet.addThemeVariants(TabSheetVariant.AURA_NO_BORDER, TabSheetVariant.NO_PADDING);
        getContent().add(sheet);
    }

    /** Opens the tab of that code, the first one if there is none. */
    void open(String code) {
        tabs.entrySet().stream()
                .filter(entry -> entry.getValue().code().equals(code))
                .findFirst()
                .ifPresent(entry -> sheet.setSelectedTab(entry.getKey()));
        fill(sheet.getSelectedTab());
    }

    /** Calls back with the code of the tab that the user opens. */
    void onTab(Consumer<String> opened) {
        sheet.addSelectedChangeListener(event -> {
            PatientCardTab tab = tabs.get(event.getSelectedTab());
            if (tab != null) {
                fill(event.getSelectedTab());
                opened.accept(tab.code());
            }
        });
    }

    private Div head(Component status, Formats formats, Runnable close) {
        Button back = new Button(VaadinIcon.CLOSE.create(), _ -> close.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation("patient.card.close"));
        back.setTooltipText(getTranslation("patient.card.close"));
        H2 name = new H2(patient.name().full());
        Div head = new Div(name, status);
        if (patient.digitizedOn() != null) {
            head.add(new StatusBadge(
                    getTranslation("patient.programme.since", formats.date(patient.digitizedOn())),
                    StatusBadge.Tone.GOOD));
        }
        head.add(back);
        head.addClassName("patient-card-head");
        return head;
    }

    private void addTab(PatientCardTab tab) {
        Tab header = sheet.add(getTranslation(tab.titleKey()), new Div());
        tabs.put(header, tab);
    }

    private void fill(Tab header) {
        PatientCardTab tab = tabs.get(header);
        if (tab != null && filled.add(header)) {
            ((Div) sheet.getComponent(header)).add(tab.content(patient, changed));
        }
    }
}
