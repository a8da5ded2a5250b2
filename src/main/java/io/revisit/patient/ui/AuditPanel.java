package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.security.AuditEntry;
import io.revisit.security.AuditFilter;
import io.revisit.security.AuditTrail;
import io.revisit.security.Member;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.FilterBar;
import io.revisit.shared.ui.LazyGrid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The audit log: when, who, what, and with which patient. */
final class AuditPanel extends Composite<Div> {
    private static final String PATIENT = "patient";

    private final AuditTrail trail;
    private final PatientService patients;
    private final Formats formats;
    private final Span count = new Span();
    private final ComboBox<String> action = new ComboBox<>();
    private final ComboBox<Member> user = new ComboBox<>();
    private final DatePicker from;
    private final DatePicker to;
    private final LazyGrid<AuditEntry> grid = new LazyGrid<>(AuditEntry::id);
    private final Map<Long, String> names = new HashMap<>();
    private AuditFilter filter = AuditFilter.ALL;

    AuditPanel(AuditTrail trail, List<Member> members, PatientService patients, Formats formats) {
        this.trail = trail;
        this.patients = patients;
        this.formats = formats;
        from = DatePickers.date(getTranslation("patient.audit.from"));
        to = DatePickers.date(getTranslation("patient.audit.to"));
        setUpFields(members);
        addColumns();
        count.addClassName("settings-count");
        count.getElement().setAttribute("role", "status");
        Div head = new Div(new H2(getTranslation("patient.audit")), count);
        head.addClassName("settings-head");
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.CLIPBOARD_TEXT, getTranslation("patient.audit.empty")));
        getContent().addClassName("settings-panel");
        getContent().add(head, new FilterBar(this::reset).addFields(action, user, from, to), grid);
        narrow();
    }

    private void setUpFields(List<Member> members) {
        action.setLabel(getTranslation("patient.audit.what"));
        action.setItems(trail.actions());
        action.setItemLabelGenerator(code -> AuditTexts.action(code, null));
        action.addClassName("audit-action");
        user.setLabel(getTranslation("patient.audit.who"));
        user.setItems(members);
        user.setItemLabelGenerator(Member::name);
        action.addValueChangeListener(_ -> narrow());
        user.addValueChangeListener(_ -> narrow());
        for (DatePicker day : List.of(from, to)) {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(_ -> narrow());
        }
        action.setClearButtonVisible(true);
        user.setClearButtonVisible(true);
    }

    private void addColumns() {
        grid.getElement().setAttribute("aria-label", getTranslation("patient.audit"));
        grid.addTextColumn("at", getTranslation("patient.audit.when"), entry -> formats.dateTime(entry.at()))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addTextColumn("user", getTranslation("patient.audit.who"), this::who)
                .setFlexGrow(2);
        grid.addTextColumn(
                        "action",
                        getTranslation("patient.audit.what"),
                        entry -> AuditTexts.action(entry.action(), entry.details()))
                .setFlexGrow(4);
        grid.addComponentColumn(this::patient)
                .setKey(PATIENT)
                .setHeader(getTranslation("patient.audit.patient"))
                .setFlexGrow(2);
        grid.setPhoneRow(
                entry -> AuditTexts.action(entry.action(), entry.details()),
                entry -> formats.dateTime(entry.at()) + " · " + who(entry),
                this::patient);
        grid.load((offset, limit, _) -> page(offset, limit), () -> Math.toIntExact(trail.count(filter)));
    }

    private String who(AuditEntry entry) {
        return entry.user() == null ? getTranslation("patient.audit.nobody") : entry.user();
    }

    private List<AuditEntry> page(int offset, int limit) {
        List<AuditEntry> page = trail.page(filter, offset, limit);
        List<PatientId> unknown = page.stream()
                .filter(entry -> PATIENT.equals(entry.subjectType()))
                .map(AuditEntry::subjectId)
                .filter(Objects::nonNull)
                .filter(id -> !names.containsKey(id))
                .distinct()
                .map(PatientId::new)
                .toList();
        for (PatientRow row : patients.rows(unknown)) {
            names.put(row.id().value(), row.name());
        }
        return page;
    }

    private Component patient(AuditEntry entry) {
        Long id = entry.subjectId();
        if (id == null || !PATIENT.equals(entry.subjectType())) {
            return new Span();
        }
        String name = names.get(id);
        return name == null
                ? new Span(getTranslation("patient.audit.patient.gone"))
                : PatientNavigation.link(new PatientId(id), name);
    }

    private void reset() {
        action.clear();
        user.clear();
        from.clear();
        to.clear();
    }

    private void narrow() {
        filter = new AuditFilter(
                action.getValue(),
                user.getValue() == null ? null : user.getValue().user(),
                null,
                start(from.getValue()),
                to.getValue() == null ? null : start(to.getValue().plusDays(1)));
        count.setText(formats.number(trail.count(filter)));
        grid.refresh();
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(formats.zone()).toInstant();
    }
}
