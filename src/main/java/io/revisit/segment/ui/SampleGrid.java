package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.segment.RunningSample;
import io.revisit.segment.SamplePatient;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Awaiting;
import io.revisit.shared.ui.LazyGrid;
import java.util.List;

/** Some of the patients whom the conditions mean, each a link to the card. */
final class SampleGrid extends Composite<Div> {

    private final Formats formats;
    private final PhonePrivacy phones;
    private final H2 title = new H2();
    private final Awaiting reading = new Awaiting(this);
    private int shown;
    private long total;
    private final Paragraph nobody = new Paragraph(getTranslation("segment.sample.nobody"));
    private final LazyGrid<SamplePatient> grid = new LazyGrid<>(SamplePatient::id);

    SampleGrid(Formats formats, PhonePrivacy phones) {
        this.phones = phones;
        this.formats = formats;
        grid.compact()
                .addComponentColumn(patient -> PatientNavigation.link(patient.id(), patient.name()))
                .setKey("name")
                .setHeader(getTranslation("segment.sample.name"))
                .setFlexGrow(2);
        grid.addTextColumn("phone", getTranslation("segment.sample.phone"), this::phone);
        grid.addNumberColumn(
                "visits", getTranslation("segment.sample.visits"), patient -> formats.number(patient.visits()));
        grid.addTextColumn(
                "last", getTranslation("segment.sample.last"), patient -> formats.date(patient.lastVisitOn()));
        grid.addNumberColumn("paid", getTranslation("segment.sample.paid"), patient -> formats.money(patient.net()));
        grid.setPhoneRow(SamplePatient::name, this::summary);
        grid.setAllRowsVisible(true);
        grid.addItemClickListener(
                event -> PatientNavigation.navigateToPatient(event.getItem().id()));
        getContent().addClassName("segment-sample");
        getContent().add(title, nobody, grid);
    }

    /** Says how many patients the conditions mean altogether. */
    void showTotal(long now) {
        total = now;
        if (grid.isVisible() || nobody.isVisible()) {
            title.setText(getTranslation("segment.sample.title", shown, Math.max(total, shown)));
        }
    }

    /** Shows those who are being looked for, once they are found. */
    void show(RunningSample sample) {
        grid.setVisible(false);
        nobody.setVisible(false);
        title.setText(getTranslation("segment.sample.reading"));
        reading.start(sample.patients(), sample::cancel, this::show);
    }

    private void show(List<SamplePatient> patients) {
        shown = patients.size();
        nobody.setVisible(patients.isEmpty());
        grid.setVisible(!patients.isEmpty());
        grid.load(
                (offset, limit, _) ->
                        patients.stream().skip(offset).limit(limit).toList(),
                patients::size);
        showTotal(total);
    }

    private String phone(SamplePatient patient) {
        return phones.shown(patient.phone());
    }

    private String summary(SamplePatient patient) {
        return getTranslation(
                "segment.sample.summary",
                patient.visits(),
                formats.date(patient.lastVisitOn()),
                formats.money(patient.net()));
    }
}
