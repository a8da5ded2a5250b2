package io.revisit.campaign.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignPreview;
import io.revisit.delivery.CampaignText;
import io.revisit.delivery.TransportKind;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.shared.ui.TypedChoice;
import java.util.Optional;

/** The text as one patient would read it, in the shape of a phone. */
final class PreviewPane extends Div {

    private final CampaignPreview previews;
    private final ComboBox<PatientRow> patient = new ComboBox<>(getTranslation("campaign.preview.patient"));
    private final Span sender = new Span();
    private final Span subject = new Span();
    private final Div text = new Div();
    private CampaignContent content;

    PreviewPane(CampaignPreview previews, PatientService patients, String clinic, CampaignContent content) {
        this.previews = previews;
        this.content = content;
        patient.setItemLabelGenerator(PatientRow::name);
        TypedChoice.enable(patient);
        patient.setItems(query -> patients
                .page(
                        PatientFilter.ALL.withText(query.getFilter().orElse("")),
                        PatientSort.BY_NAME,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        patients.page(PatientFilter.ALL, PatientSort.BY_NAME, 0, 1).stream()
                .findFirst()
                .ifPresent(patient::setValue);
        patient.addValueChangeListener(_ -> refresh());
        sender.setText(clinic);
        sender.addClassName("campaign-phone-sender");
        subject.addClassName("campaign-phone-subject");
        text.addClassName("campaign-phone-text");
        Div screen = new Div(sender, subject, text);
        screen.addClassName("campaign-phone-screen");
        Div phone = new Div(screen);
        phone.addClassName("campaign-phone");
        H2 title = new H2(getTranslation("campaign.preview.title"));
        addClassName("campaign-preview");
        add(title, patient, phone);
        refresh();
    }

    /** Shows that content from now on. */
    void show(CampaignContent next) {
        content = next;
        refresh();
    }

    /** Whose eyes it is seen with, if the base has anybody. */
    Optional<PatientId> chosen() {
        return patient.getOptionalValue().map(PatientRow::id);
    }

    private void refresh() {
        Optional<CampaignText.Written> written = chosen().flatMap(id -> previews.of(content, id));
        boolean email = content.transport() == TransportKind.EMAIL;
        subject.setVisible(email);
        subject.setText(written.map(CampaignText.Written::subject).orElse(""));
        text.removeAll();
        if (content.body().isBlank()) {
            text.add(new Paragraph(getTranslation("campaign.preview.empty")));
        } else if (chosen().isEmpty()) {
            text.add(new Paragraph(getTranslation("campaign.preview.nobody")));
        } else {
            text.setText(
                    written.map(CampaignText.Written::body).orElseGet(() -> getTranslation("campaign.preview.faulty")));
        }
        text.setClassName("is-missing", content.body().isBlank() || written.isEmpty());
    }
}
