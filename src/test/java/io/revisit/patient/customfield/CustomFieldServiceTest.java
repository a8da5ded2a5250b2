package io.revisit.patient.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientForm;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientSaving;
import io.revisit.patient.PatientService;
import io.revisit.patient.TimelineEntry;
import io.revisit.patient.customfield.CustomFieldSaving.Part;
import io.revisit.patient.customfield.CustomFieldSaving.Refused;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.CustomFieldSet;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class CustomFieldServiceTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private CustomFieldSet set;

    @Autowired
    private CustomFieldDictionary dictionary;

    @Autowired
    private CustomFieldService fields;

    @Autowired
    private PatientService service;

    @Autowired
    private PatientEvents events;

    private BusinessId clinic;
    private PatientId maria;

    @BeforeEach
    void aClinicWithMaria() {
        clinic = clinics.openAsOwner();
        maria = patients.aPatient().stored();
    }

    @Test
    void fieldsStandInTheOrderInWhichTheyWereAddedUntilAPersonMovesThem() {
        CustomField height = set.add("Рост", CustomFieldType.NUMBER);
        CustomField blood = set.add("Группа крови", CustomFieldType.CHOICE, "I+", "II+");
        assertThat(fields.fields()).extracting(CustomField::name).containsExactly("Рост", "Группа крови");
        assertThat(blood.options()).extracting(CustomOption::name).containsExactly("I+", "II+");

        dictionary.setOrder(List.of(blood.id(), height.id()));

        assertThat(fields.fields()).extracting(CustomField::name).containsExactly("Группа крови", "Рост");
    }

    @Test
    void aNameIsTakenInAnySpellingOfCaseAndBlanks() {
        CustomField height = set.add("Рост, см", CustomFieldType.NUMBER);

        assertThat(dictionary.add(CustomFieldDraft.of(" рост,  СМ ", CustomFieldType.TEXT)))
                .isEqualTo(new Refused(Part.NAME, "patient.field.problem.taken"));
        dictionary.setArchived(height.id(), true);
        assertThat(dictionary.add(CustomFieldDraft.of("Рост, см", CustomFieldType.NUMBER)))
                .isEqualTo(new Refused(Part.NAME, "patient.field.problem.archived"));
        assertThat(dictionary.add(CustomFieldDraft.of("  ", CustomFieldType.NUMBER)))
                .isEqualTo(new Refused(Part.NAME, "patient.field.problem.empty"));
    }

    @Test
    void aChoiceHasOptionsThatDiffer() {
        assertThat(dictionary.add(CustomFieldDraft.of("Группа крови", CustomFieldType.CHOICE)))
                .isEqualTo(new Refused(Part.OPTIONS, "patient.field.problem.option.none"));
        assertThat(dictionary.add(new CustomFieldDraft(
                        "Группа крови",
                        CustomFieldType.CHOICE,
                        List.of(new CustomFieldDraft.Option(null, "I+"), new CustomFieldDraft.Option(null, "i+")))))
                .isEqualTo(new Refused(Part.OPTIONS, "patient.field.problem.option.twice"));
    }

    @Test
    void theTypeStaysOnceAPatientHasAValue() {
        CustomField code = set.add("Код", CustomFieldType.TEXT);
        dictionary.change(code.id(), CustomFieldDraft.of("Код", CustomFieldType.NUMBER), 0);
        CustomField number = set.of("Код");
        assertThat(number.type()).isEqualTo(CustomFieldType.NUMBER);
        set.type(maria, number, new CustomValue.Number(BigDecimal.TEN));

        assertThat(dictionary.change(code.id(), CustomFieldDraft.of("Код", CustomFieldType.TEXT), number.version()))
                .isEqualTo(new Refused(Part.TYPE, "patient.field.problem.type"));
        assertThat(dictionary.change(code.id(), CustomFieldDraft.of("Номер", CustomFieldType.NUMBER), 0))
                .isEqualTo(new Refused(Part.NAME, "patient.field.problem.changed"));
        assertThat(dictionary.entries()).extracting(CustomFieldEntry::patients).containsExactly(1L);
    }

    @Test
    void valuesOfEveryTypeAreStoredAndStandInTheHistory() {
        CustomField text = set.add("Аллергия", CustomFieldType.TEXT);
        CustomField number = set.add("Рост", CustomFieldType.NUMBER);
        CustomField day = set.add("Договор", CustomFieldType.DATE);
        CustomField choice = set.add("Группа крови", CustomFieldType.CHOICE, "I+", "II+");

        set.type(maria, text, new CustomValue.Text("  Пенициллин "));
        set.type(maria, number, new CustomValue.Number(new BigDecimal("170.50")));
        set.type(maria, day, new CustomValue.Day(LocalDate.of(2026, 3, 1)));
        set.type(maria, choice, new CustomValue.Chosen(choice.options().get(1)));
        set.type(maria, number, new CustomValue.Number(new BigDecimal("-3")));

        assertThat(set.of(maria))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Аллергия", "Пенициллин", "Рост", "-3", "Договор", "01.03.2026", "Группа крови", "II+"));
        assertThat(events.timeline(maria, 0, 20))
                .filteredOn(entry -> entry.kind().equals("patient.field.changed"))
                .extracting(TimelineEntry::details)
                .containsExactlyInAnyOrder(
                        "Аллергия: — → Пенициллин",
                        "Рост: — → 170,5",
                        "Договор: — → 01.03.2026",
                        "Группа крови: — → II+",
                        "Рост: 170,5 → -3");
    }

    @Test
    void aChangeOfAValueAloneRaisesTheVersionAndNoChangeDoesNot() {
        CustomField number = set.add("Рост", CustomFieldType.NUMBER);
        set.type(maria, number, new CustomValue.Number(BigDecimal.ONE));
        assertThat(service.details(maria).version()).isEqualTo(1);

        set.type(maria, number, new CustomValue.Number(new BigDecimal("1.00")));
        assertThat(service.details(maria).version()).isEqualTo(1);

        PatientForm older = PatientForm.of(service.details(maria))
                .withCustom(Map.of(number.id(), Optional.of(new CustomValue.Number(BigDecimal.TEN))));
        assertThat(service.update(maria, older, 0)).isEqualTo(new PatientSaving.ChangedMeanwhile());
        assertThat(set.of(maria)).containsEntry("Рост", "1");
    }

    @Test
    void aFieldThatTheFormDoesNotHaveKeepsItsValueAndAnEmptyOneLosesIt() {
        CustomField number = set.add("Рост", CustomFieldType.NUMBER);
        CustomField text = set.add("Аллергия", CustomFieldType.TEXT);
        set.type(maria, number, new CustomValue.Number(BigDecimal.ONE));

        set.type(maria, text, new CustomValue.Text("Йод"));
        assertThat(set.of(maria)).containsOnlyKeys("Рост", "Аллергия");

        set.type(maria, text, new CustomValue.Text("  "));
        set.type(maria, number, null);
        assertThat(set.of(maria)).isEmpty();
    }

    @Test
    void aValueThatCannotBeIsRefusedAtItsField() {
        CustomField number = set.add("Рост", CustomFieldType.NUMBER);
        CustomField text = set.add("Аллергия", CustomFieldType.TEXT);
        CustomField day = set.add("Договор", CustomFieldType.DATE);

        assertThat(problems(set.type(maria, number, new CustomValue.Number(new BigDecimal("1.23456")))))
                .containsExactly(new CustomProblem(number.id(), "patient.field.problem.decimals", List.of(4)));
        assertThat(problems(set.type(maria, number, new CustomValue.Number(new BigDecimal("1e13")))))
                .containsExactly(new CustomProblem(number.id(), "patient.field.problem.number", List.of()));
        assertThat(problems(set.type(maria, text, new CustomValue.Text("x".repeat(501)))))
                .containsExactly(new CustomProblem(text.id(), "patient.problem.tooLong", List.of(500)));
        assertThat(problems(set.type(maria, day, new CustomValue.Day(LocalDate.of(1899, 12, 31)))))
                .containsExactly(new CustomProblem(day.id(), "patient.field.problem.day", List.of()));
        assertThat(set.of(maria)).isEmpty();
    }

    @Test
    void anOptionThatPatientsHaveIsKeptForThemAndOfferedNoLonger() {
        CustomField blood = set.add("Группа крови", CustomFieldType.CHOICE, "I+", "II+", "III+");
        set.type(maria, blood, new CustomValue.Chosen(blood.options().get(0)));

        dictionary.change(
                blood.id(),
                new CustomFieldDraft(
                        "Группа крови",
                        CustomFieldType.CHOICE,
                        List.of(new CustomFieldDraft.Option(
                                blood.options().get(2).id(), "III"))),
                blood.version());

        CustomField changed = set.of("Группа крови");
        assertThat(changed.offered(0)).extracting(CustomOption::name).containsExactly("III");
        assertThat(changed.options()).extracting(CustomOption::name).containsExactlyInAnyOrder("I+", "III");
        assertThat(set.of(maria)).containsEntry("Группа крови", "I+");
    }

    @Test
    void anArchivedFieldIsOutOfSightAndKeepsItsValues() {
        CustomField number = set.add("Рост", CustomFieldType.NUMBER);
        set.type(maria, number, new CustomValue.Number(BigDecimal.ONE));

        dictionary.setArchived(number.id(), true);
        assertThat(fields.fields()).isEmpty();
        assertThat(fields.of(maria)).isEmpty();

        dictionary.setArchived(number.id(), false);
        assertThat(set.of(maria)).containsEntry("Рост", "1");
    }

    @Test
    void aNewPatientComesWithItsValues() {
        CustomField text = set.add("Аллергия", CustomFieldType.TEXT);
        PatientForm form = new PatientForm("Петрова", "Анна", "", "", "", "", "", null, null, "", "", null)
                .withCustom(Map.of(text.id(), Optional.of(new CustomValue.Text("Йод"))));

        PatientId anna = ((PatientSaving.Saved) service.add(form)).patient();

        assertThat(set.of(anna)).containsEntry("Аллергия", "Йод");
    }

    @Test
    void anAdministratorFillsFieldsAndDoesNotMakeThem() {
        CustomField text = set.add("Аллергия", CustomFieldType.TEXT);
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThat(set.type(maria, text, new CustomValue.Text("Йод"))).isInstanceOf(PatientSaving.Saved.class);
        assertThatThrownBy(() -> dictionary.add(CustomFieldDraft.of("Ещё", CustomFieldType.TEXT)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherClinicSeesNeitherFieldsNorValues() {
        CustomField text = set.add("Аллергия", CustomFieldType.TEXT);
        set.type(maria, text, new CustomValue.Text("Йод"));
        clinics.openAsOwner();

        assertThat(fields.fields()).isEmpty();
        assertThat(fields.of(maria)).isEmpty();
        assertThat(dictionary.entries()).isEmpty();
        assertThatThrownBy(() -> dictionary.setArchived(text.id(), true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(set.add("Аллергия", CustomFieldType.TEXT).id()).isNotEqualTo(text.id());
    }

    private static List<CustomProblem> problems(PatientSaving saving) {
        assertThat(saving).isInstanceOf(PatientSaving.Refused.class);
        return ((PatientSaving.Refused) saving).custom();
    }
}
