package io.revisit.testing;

import io.revisit.patient.Patient;
import io.revisit.patient.PatientForm;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientSaving;
import io.revisit.patient.PatientService;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldDictionary;
import io.revisit.patient.customfield.CustomFieldDraft;
import io.revisit.patient.customfield.CustomFieldSaving;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes custom fields of the current business for tests, and fills them as a person would. */
@Component
public class CustomFieldSet {
    private final CustomFieldDictionary dictionary;
    private final CustomFieldService fields;
    private final PatientService patients;

    CustomFieldSet(CustomFieldDictionary dictionary, CustomFieldService fields, PatientService patients) {
        this.dictionary = dictionary;
        this.fields = fields;
        this.patients = patients;
    }

    /** A new field; options for a choice. */
    public CustomField add(String name, CustomFieldType type, String... options) {
        CustomFieldSaving saving = dictionary.add(new CustomFieldDraft(
                name,
                type,
                Stream.of(options)
                        .map(option -> new CustomFieldDraft.Option(null, option))
                        .toList()));
        return named(((CustomFieldSaving.Saved) saving));
    }

    private CustomField named(CustomFieldSaving.Saved saved) {
        return dictionary.entries().stream()
                .map(entry -> entry.field())
                .filter(field -> field.id().equals(saved.field()))
                .findFirst()
                .orElseThrow();
    }

    /** The field of this name. */
    public CustomField of(String name) {
        return fields.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What a person types into one field of a patient's card; null empties it. */
    public PatientSaving type(PatientId patient, CustomField field, CustomValue value) {
        Patient known = patients.details(patient);
        PatientForm form = PatientForm.of(known).withCustom(Map.of(field.id(), Optional.ofNullable(value)));
        return patients.update(patient, form, known.version());
    }

    /** Values in plain words, by the names of their fields. */
    public Map<String, String> of(PatientId patient) {
        Map<String, String> values = new TreeMap<>();
        fields.of(patient)
                .forEach((id, value) -> fields.fields().stream()
                        .filter(field -> field.id().equals(id))
                        .forEach(field -> values.put(field.name(), value.plain())));
        return values;
    }
}
