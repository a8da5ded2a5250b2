package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.patient.ListPart;
import io.revisit.patient.ListedPatient;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.Tag;
import io.revisit.patient.TagKind;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.LazyGrid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every column that the list of patients can show, with what is to be read for it: those of all clinics and the clinic's own fields. */
final class PatientColumns {
    private static final String FIELD = "field-";
    private static final String DATE_WIDTH = "8.25rem";

    private final Formats formats;
    private final PhonePrivacy phones;
    private final LocalDate today;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    /** Puts a column into a grid. */
    @FunctionalInterface
    private interface Maker extends BiFunction<LazyGrid<ListedPatient>, Definition, Grid.Column<ListedPatient>> {}

    private record Definition(String key, String label, Set<ListPart> parts, Maker maker) {}

    PatientColumns(Formats formats, PhonePrivacy phones, List<CustomField> fields, LocalDate today) {
        this.formats = formats;
        this.phones = phones;
        this.today = today;
        ofEveryClinic();
        fields.forEach(this::ofField);
    }

    /** All of them, in the order in which they are offered. */
    List<String> keys() {
        return List.copyOf(definitions.keySet());
    }

    /** What the column is called; a field of the clinic as the clinic has named it. */
    String label(String key) {
        return definition(key).label();
    }

    boolean knows(String key) {
        return definitions.containsKey(key);
    }

    /** What has to be read so that these columns can be shown. */
    Set<ListPart> parts(Collection<String> keys) {
        return keys.stream().flatMap(key -> definition(key).parts().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Puts the column into the grid. */
    Grid.Column<ListedPatient> add(LazyGrid<ListedPatient> grid, String key) {
        Definition definition = definition(key);
        return definition.maker().apply(grid, definition);
    }

    private Definition definition(String key) {
        return Objects.requireNonNull(definitions.get(key), key);
    }

    private void ofEveryClinic() {
        text(ColumnLayout.NAME, "patient.name", "14rem", 1, true, PatientRow::name);
        text("phone", "patient.phone", "9.5rem", 0, true, row -> phones.shown(row.phone()));
        text("card", "patient.card", "5rem", 0, true, PatientRow::cardNumber);
        define("tags", "patient.tags", Set.of(ListPart.TAGS), PatientColumns::tags);
        ofTags("status", "patient.status", row -> row.status());
        ofTags("main_doctor", "patient.doctor.main", row -> row.main(TagKind.DOCTOR));
        ofTags("main_direction", "patient.direction.main", row -> row.main(TagKind.DIRECTION));
        number("visits", "patient.visits", row -> formats.number(row.visits()));
        day("first_visit", "patient.firstVisit.short", false, PatientRow::firstVisitOn);
        day("last_visit", "patient.lastVisit.short", true, PatientRow::lastVisitOn);
        day("recall", "patient.recall", true, PatientRow::recallOn);
        number("paid", "patient.paid", row -> formats.money(row.net()));
        text("digitized", "patient.digitized", "8.5rem", 0, true, row -> formats.date(row.digitizedOn()));
        text("birth", "patient.birthDate", "10.5rem", 0, false, this::birth);
        text("sex", "patient.sex", "6.5rem", 0, false, PatientColumns::sex);
        text(
                "email",
                "patient.email",
                "13rem",
                0,
                false,
                row -> row.email() == null ? "" : row.email().value());
        define(
                "family",
                "patient.family.column",
                Set.of(ListPart.FAMILY),
                (grid, column) -> words(grid, column, "9rem", 1, patient -> String.join(", ", patient.family())));
        text("address", "patient.address", "14rem", 0, false, PatientRow::address);
        text("source", "patient.source.short", "9rem", 1, false, PatientRow::source);
    }

    private void ofField(CustomField field) {
        String key = FIELD + field.id().value();
        ValueProvider<ListedPatient, String> value =
                patient -> value(patient.values().get(field.id()));
        definitions.put(
                key,
                new Definition(
                        key,
                        field.name(),
                        Set.of(ListPart.VALUES),
                        (grid, column) -> field.type() == CustomFieldType.NUMBER
                                ? grid.addNumberColumn(key, column.label(), value)
                                : words(
                                        grid,
                                        column,
                                        field.type() == CustomFieldType.DATE ? DATE_WIDTH : "9rem",
                                        0,
                                        value)));
    }

    private void define(String key, String label, Set<ListPart> parts, Maker maker) {
        definitions.put(key, new Definition(key, I18NProvider.translate(label), parts, maker));
    }

    private void text(
            String key,
            String label,
            String width,
            int grow,
            boolean sortable,
            Function<PatientRow, @Nullable String> text) {
        define(
                key,
                label,
                Set.of(),
                (grid, column) -> words(grid, column, width, grow, patient -> text.apply(patient.row()))
                        .setSortable(sortable));
    }

    private void day(String key, String label, boolean sortable, Function<PatientRow, @Nullable LocalDate> day) {
        text(key, label, DATE_WIDTH, 0, sortable, row -> formats.date(day.apply(row)));
    }

    private void number(String key, String label, Function<PatientRow, String> number) {
        define(
                key,
                label,
                Set.of(),
                (grid, column) -> grid.addNumberColumn(key, column.label(), patient -> number.apply(patient.row()))
                        .setSortable(true));
    }

    private void ofTags(String key, String label, Function<PatientRow, Optional<Tag>> tag) {
        define(
                key,
                label,
                Set.of(ListPart.TAGS),
                (grid, column) -> words(
                        grid,
                        column,
                        "10rem",
                        0,
                        patient -> tag.apply(patient.row()).map(Tag::name).orElse("")));
    }

    /** Words show in full in a tooltip; nothing is an empty cell. */
    private static Grid.Column<ListedPatient> words(
            LazyGrid<ListedPatient> grid,
            Definition column,
            String width,
            int grow,
            ValueProvider<ListedPatient, @Nullable String> text) {
        ValueProvider<ListedPatient, String> shown = patient -> Objects.requireNonNullElse(text.apply(patient), "");
        return grid.addTextColumn(column.key(), column.label(), shown)
                .setTooltipGenerator(shown::apply)
                .setWidth(width)
                .setFlexGrow(grow);
    }

    private static Grid.Column<ListedPatient> tags(LazyGrid<ListedPatient> grid, Definition column) {
        ValueProvider<ListedPatient, Component> badges =
                patient -> TagBadge.firsts(patient.row().tags());
        return grid.addComponentColumn(badges)
                .setKey(column.key())
                .setHeader(column.label())
                .setWidth("9rem")
                .setFlexGrow(3)
                .setResizable(true);
    }

    private String birth(PatientRow row) {
        return row.birthDate() == null
                ? ""
                : formats.date(row.birthDate()) + ", "
                        + I18NProvider.translate("patient.age", ChronoUnit.YEARS.between(row.birthDate(), today));
    }

    private static String sex(PatientRow row) {
        return row.sex() == null ? "" : I18NProvider.translate("patient.sex." + row.sex());
    }

    private static String value(@Nullable CustomValue value) {
        return value == null ? "" : value.plain();
    }
}
