package io.revisit.dataimport.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.dataimport.KeptRecord;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.shared.i18n.Formats;
import java.util.List;

/** What an undo keeps, each with its reason and the way to the patient. */
final class KeptList extends Div {
    /** How many are named; the number of the others is told. */
    static final int SHOWN = 50;

    private final List<KeptRecord> records;

    KeptList(List<KeptRecord> records, Formats formats) {
        this.records = records;
        addClassName("import-kept");
        var list = new UnorderedList();
        for (KeptRecord record : records) {
            String day = record.day() == null ? "" : ", " + formats.date(record.day());
            list.add(new ListItem(
                    PatientNavigation.link(record.patient(), record.patientName()),
                    new Span(day + " — " + ImportTexts.word("dataimport.undo.reason", record.reason()))));
        }
        add(new H3(getTranslation("dataimport.undo.kept")), list);
        setVisible(!records.isEmpty());
    }

    /** Says how many more there are than are named. */
    void sayMore(int total) {
        if (total > records.size()) {
            add(new Paragraph(getTranslation("dataimport.undo.more", total - records.size())));
        }
    }
}
