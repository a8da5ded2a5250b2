package io.revisit.patient.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.patient.ListPart;
import io.revisit.patient.ListedPatient;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.Sex;
import io.revisit.patient.Tag;
import io.revisit.patient.TagKind;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.ui.TableDownload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list as a file: what is found, sorted as it is shown, with the columns that an import reads and those shown besides. */
@SpringComponent
class PatientExport {
    private static final String FAMILY = "family";
    private static final Set<ListPart> PARTS = Set.of(ListPart.TAGS, ListPart.VALUES);
    private static final Set<ListPart> PARTS_AND_FAMILY = Set.of(ListPart.values());

    private final PatientService patients;
    private final CustomFieldService customFields;
    private final PhonePrivacy phones;
    private final ClinicCalendar calendar;

    PatientExport(
            PatientService patients, CustomFieldService customFields, PhonePrivacy phones, ClinicCalendar calendar) {
        this.phones = phones;
        this.patients = patients;
        this.customFields = customFields;
        this.calendar = calendar;
    }

    /**
     * The list as a file.
     *
     * @param shown the columns of the list at the click
     */
    TableDownload<ListedPatient> of(
            Supplier<PatientFilter> filter, Supplier<PatientSort> sort, Supplier<List<String>> shown) {
        List<ExportColumn<ListedPatient>> always = Stream.concat(
                        ofEveryClinic(), customFields.fields().stream().map(PatientExport::column))
                .toList();
        Map<String, ExportColumn<ListedPatient>> ifShown = ifShown();
        return new TableDownload<>(
                () -> "patients-" + calendar.today(),
                () -> Stream.concat(
                                always.stream(),
                                shown.get().stream().flatMap(key -> Stream.ofNullable(ifShown.get(key))))
                        .toList(),
                () -> patients.export(
                        filter.get(), sort.get(), shown.get().contains(FAMILY) ? PARTS_AND_FAMILY : PARTS));
    }

    /** What stands in the file only while the list shows it, by the keys of the list's columns. */
    private static Map<String, ExportColumn<ListedPatient>> ifShown() {
        Map<Sex, String> sexes = Stream.of(Sex.values())
                .collect(Collectors.toMap(Function.identity(), sex -> I18NProvider.translate("patient.sex." + sex)));
        return Map.of(
                "birth",
                column("birthDate", PatientRow::birthDate),
                "sex",
                column("sex", row -> row.sex() == null ? null : sexes.get(row.sex())),
                "email",
                column("email", row -> row.email() == null ? null : row.email().value()),
                "source",
                column("source", PatientRow::source),
                "first_visit",
                column("firstVisit.short", PatientRow::firstVisitOn),
                "main_doctor",
                column(
                        "doctor.main",
                        row -> row.main(TagKind.DOCTOR).map(Tag::name).orElse(null)),
                "main_direction",
                column(
                        "direction.main",
                        row -> row.main(TagKind.DIRECTION).map(Tag::name).orElse(null)),
                FAMILY,
                new ExportColumn<>(
                        I18NProvider.translate("patient.family.column"),
                        patient -> String.join(", ", patient.family())));
    }

    private Stream<ExportColumn<ListedPatient>> ofEveryClinic() {
        return Stream.of(
                column("name", PatientRow::name),
                column("phone", row -> row.phone() == null ? null : phones.shown(row.phone())),
                column("card", PatientRow::cardNumber),
                column("tags", row -> tags(row, TagKind.FREE)),
                column("visits", PatientRow::visits),
                column("lastVisit", PatientRow::lastVisitOn),
                column("paid", PatientRow::net),
                column("digitized", PatientRow::digitizedOn),
                column("recall", PatientRow::recallOn),
                column("export.categories", row -> tags(row, TagKind.CATEGORY)),
                column("export.status", row -> tags(row, TagKind.STATUS)),
                column("export.doctors", row -> tags(row, TagKind.DOCTOR)),
                column("export.directions", row -> tags(row, TagKind.DIRECTION)),
                column("address", PatientRow::address));
    }

    /** A column for each kind, so that the file can be imported as it is. */
    private static String tags(PatientRow row, TagKind kind) {
        return row.tags().stream()
                .filter(carried -> carried.tag().kind() == kind)
                .map(carried -> carried.tag().name())
                .collect(Collectors.joining(", "));
    }

    private static ExportColumn<ListedPatient> column(String key, Function<PatientRow, @Nullable Object> value) {
        return new ExportColumn<>(I18NProvider.translate("patient." + key), patient -> value.apply(patient.row()));
    }

    private static ExportColumn<ListedPatient> column(CustomField field) {
        return new ExportColumn<>(field.name(), patient -> cell(patient.values().get(field.id())));
    }

    private static @Nullable Object cell(@Nullable CustomValue value) {
        return switch (value) {
            case null -> null;
            case CustomValue.Text text -> text.text();
            case CustomValue.Number number -> number.number();
            case CustomValue.Day day -> day.day();
            case CustomValue.Chosen chosen -> chosen.option().name();
        };
    }
}
