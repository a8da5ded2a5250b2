package io.revisit.patient.ui;

import com.vaadin.flow.component.grid.Grid;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every column that the list of patients can show: those of all clinics and the clinic's own fields. */
final class PatientColumns {
    private static final String FIELD = "field-";
    private static final String DATE = "8.25rem";

    private final Formats formats;
    private final PhonePrivacy phones;
    private final LocalDate today;
    private final Map<String, PatientColumn> columns = new LinkedHashMap<>();

    PatientColumns(Formats formats, PhonePrivacy phones, List<CustomField> fields, LocalDate today) {
        this.formats = formats;
        this.phones = phones;
        this.today = today;
        Stream.of(ofTheWay(), ofVisits(), ofThePerson(), fields.stream().map(PatientColumns::ofField))
                .flatMap(Function.identity())
                .forEach(column -> columns.put(column.key(), column));
    }

    /** All of them, in the order in which they are offered. */
    List<String> keys() {
        return List.copyOf(columns.keySet());
    }

    /** What the column is called; a field of the clinic as the clinic has named it. */
    String label(String key) {
        return column(key).label();
    }

    boolean knows(String key) {
        return columns.containsKey(key);
    }

    /** What has to be read so that these columns can be shown. */
    Set<ListPart> parts(Collection<String> keys) {
        return keys.stream().flatMap(key -> column(key).parts().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Puts the column into the grid. */
    Grid.Column<ListedPatient> add(LazyGrid<ListedPatient> grid, String key) {
        return column(key).addTo(grid);
    }

    /** Makes the column so many pixels wide; 0 gives it its own width. */
    void size(Grid.Column<ListedPatient> column, int pixels) {
        column(Objects.requireNonNull(column.getKey())).size(column, pixels);
    }

    private PatientColumn column(String key) {
        return Objects.requireNonNull(columns.get(key), key);
    }

    /** By what the patient is found and told from others. */
    private Stream<PatientColumn> ofTheWay() {
        return Stream.of(
                words(ColumnLayout.NAME, "patient.name", PatientRow::name)
                        .sorted()
                        .wide("14rem")
                        .growing(1),
                words("phone", "patient.phone", row -> phones.shown(row.phone()))
                        .sorted()
                        .wide("9.5rem"),
                words("card", "patient.card", PatientRow::cardNumber).sorted().wide("5.75rem"),
                PatientColumn.component(
                                "tags",
                                I18NProvider.translate("patient.tags"),
                                patient -> TagBadge.firsts(patient.row().tags()))
                        .of(ListPart.TAGS)
                        .growing(3),
                ofTag("status", "patient.status", PatientRow::status),
                ofTag("main_doctor", "patient.doctor.main", row -> row.main(TagKind.DOCTOR)),
                ofTag("main_direction", "patient.direction.main", row -> row.main(TagKind.DIRECTION)));
    }

    private Stream<PatientColumn> ofVisits() {
        return Stream.of(
                number("visits", "patient.visits", row -> formats.number(row.visits())),
                day("first_visit", "patient.firstVisit.short", PatientRow::firstVisitOn),
                day("last_visit", "patient.lastVisit.short", PatientRow::lastVisitOn)
                        .sorted(),
                day("recall", "patient.recall", PatientRow::recallOn).sorted(),
                number("paid", "patient.paid", row -> formats.money(row.net())),
                day("digitized", "patient.digitized", PatientRow::digitizedOn)
                        .sorted()
                        .wide("8.5rem"));
    }

    private Stream<PatientColumn> ofThePerson() {
        return Stream.of(
                words("birth", "patient.birthDate", this::birth).wide("10.5rem"),
                words("sex", "patient.sex", PatientColumns::sex).wide("6.5rem"),
                words(
                                "email",
                                "patient.email",
                                row -> row.email() == null ? null : row.email().value())
                        .wide("13rem"),
                PatientColumn.words(
                                "family",
                                I18NProvider.translate("patient.family.column"),
                                patient -> String.join(", ", patient.family()))
                        .of(ListPart.FAMILY),
                words("address", "patient.address", PatientRow::address).wide("14rem"),
                words("source", "patient.source.short", PatientRow::source));
    }

    private static PatientColumn ofField(CustomField field) {
        String key = FIELD + field.id().value();
        Function<ListedPatient, String> value =
                patient -> plain(patient.values().get(field.id()));
        PatientColumn column = field.type() == CustomFieldType.NUMBER
                ? PatientColumn.number(key, field.name(), value)
                : PatientColumn.words(key, field.name(), value::apply);
        return column.of(ListPart.VALUES);
    }

    private static PatientColumn words(String key, String label, Function<PatientRow, @Nullable String> text) {
        return PatientColumn.words(key, I18NProvider.translate(label), patient -> text.apply(patient.row()));
    }

    private PatientColumn day(String key, String label, Function<PatientRow, @Nullable LocalDate> day) {
        return words(key, label, row -> formats.date(day.apply(row))).wide(DATE);
    }

    private static PatientColumn number(String key, String label, Function<PatientRow, String> number) {
        return PatientColumn.number(key, I18NProvider.translate(label), patient -> number.apply(patient.row()))
                .sorted();
    }

    private static PatientColumn ofTag(String key, String label, Function<PatientRow, Optional<Tag>> tag) {
        return words(key, label, row -> tag.apply(row).map(Tag::name).orElse(null))
                .of(ListPart.TAGS)
                .wide("10rem");
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

    private static String plain(@Nullable CustomValue value) {
        return value == null ? "" : value.plain();
    }
}
