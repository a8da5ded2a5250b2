package io.revisit.patient.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.ui.TypedChoice;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/** Chooses a patient by surname, digits of the phone or card number. */
@NamedInterface("picker")
public final class PatientPicker extends ComboBox<PatientRow> {

    private final transient PhonePrivacy phones;

    /** @param label translated label */
    public PatientPicker(String label, PatientService patients, PhonePrivacy phones) {
        super(label);
        this.phones = phones;
        setPlaceholder(getTranslation("patient.picker.hint"));
        TypedChoice.enable(this);
        setItemLabelGenerator(PatientRow::name);
        setRenderer(
                LitRenderer.<PatientRow>of("<div class='two-lines'><span class='two-lines-title'>${item.name}</span>"
                                + "<span class='two-lines-detail'>${item.detail}</span></div>")
                        .withProperty("name", PatientRow::name)
                        .withProperty("detail", this::detail));
        setItems(query -> patients
                .page(
                        PatientFilter.ALL.withText(query.getFilter().orElse("")),
                        PatientSort.BY_NAME,
                        query.getOffset(),
                        query.getLimit())
                .stream());
    }

    private String detail(PatientRow row) {
        String phone = row.phone() == null ? null : phones.shown(row.phone());
        String card = row.cardNumber() == null ? null : getTranslation("patient.picker.card", row.cardNumber());
        return Stream.of(phone, card).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
