package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.ui.HeaderItem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a patient from anywhere by surname, digits of the phone or card; Enter opens the first one. */
@SpringComponent
class PatientSearchItem implements HeaderItem {
    private static final int MIN_LENGTH = 2;
    private static final int PAGE = 50;

    /** In the browser, since who types on at once would lose the first letters while the server is asked for the focus. */
    private static final String FOCUS_BY_KEY = """
            const focus = event => {
                if (!this.isConnected) {
                    window.removeEventListener('keydown', focus);
                } else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
                    event.preventDefault();
                    if (!document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
                        this.focus();
                    }
                }
            };
            window.addEventListener('keydown', focus);""";

    private final PatientService patients;
    private final PhonePrivacy phones;

    PatientSearchItem(PatientService patients, PhonePrivacy phones) {
        this.phones = phones;
        this.patients = patients;
    }

    @Override
    public int order() {
        return SEARCH;
    }

    @Override
    public Component create() {
        ComboBox<PatientRow> search = new ComboBox<>();
        search.addClassName("patient-search");
        search.setPlaceholder(I18NProvider.translate("patient.search.placeholder"));
        search.setAriaLabel(I18NProvider.translate("patient.search.placeholder"));
        search.setTooltipText(I18NProvider.translate("patient.search.tooltip"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setItemLabelGenerator(PatientRow::name);
        search.setRenderer(
                LitRenderer.<PatientRow>of("<div class='two-lines'><span class='two-lines-title'>${item.name}</span>"
                                + "<span class='two-lines-detail'>${item.detail}</span></div>")
                        .withProperty("name", PatientRow::name)
                        .withProperty("detail", this::detail));
        search.setPageSize(PAGE);
        search.setItems(query -> found(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        search.setAllowCustomValue(true);
        search.addCustomValueSetListener(event -> openFirst(search, event.getDetail()));
        search.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                open(search, event.getValue());
            }
        });
        search.addAttachListener(_ -> search.getElement().executeJs(FOCUS_BY_KEY));
        return search;
    }

    /** Who is asked for by digits gives the last ones of the phone: those come before the others of the same page. */
    private List<PatientRow> found(String text, int offset, int limit) {
        if (text.strip().length() < MIN_LENGTH) {
            return List.of();
        }
        String digits = text.replaceAll("[\\s()+-]", "");
        return patients.page(PatientFilter.ALL.withText(text), PatientSort.BY_NAME, offset, limit).stream()
                .sorted(Comparator.comparing(row -> !endsIn(row.phone(), digits)))
                .toList();
    }

    private static boolean endsIn(@Nullable PhoneNumber phone, String digits) {
        return phone != null && phone.digits().endsWith(digits);
    }

    private void openFirst(ComboBox<PatientRow> search, String text) {
        found(text, 0, PAGE).stream().findFirst().ifPresent(row -> open(search, row));
    }

    private static void open(ComboBox<PatientRow> search, PatientRow row) {
        search.clear();
        PatientNavigation.navigateToPatient(row.id());
    }

    private String detail(PatientRow row) {
        return Stream.of(
                        row.phone() == null ? "" : phones.shown(row.phone()),
                        row.cardNumber() == null ? "" : I18NProvider.translate("patient.card.is", row.cardNumber()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
