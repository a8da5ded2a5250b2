package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.CustomGuess;
import io.revisit.dataimport.mapping.CustomTarget;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.parsing.ProblemReason;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.patient.PatientId;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomOption;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.CustomFieldSet;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.Patients;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns that become fields of the clinic's own: guessed, read, written, and taken out again. */
@DatabaseTest
class ImportCustomFieldsTest {

    private static final String FILE = """
            Номер карты,ФИО,Телефон,Рост,Договор от,Кровь,Аллергия
            1,Иванова Мария,+79161234501,170,01.03.2024,I+,пенициллин
            2,Петров Пётр,+79161234502,"182,5",15.04.2025,II+,
            3,Сидорова Анна,+79161234503,,,i+,йод
            4,Фёдоров Олег,+79161234504,165,2024-07-01,II+,орехи
            5,Котова Вера,+79161234505,171,,I+,
            6,Орлов Глеб,+79161234506,190,,II+,мёд
            """;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private Patients patients;

    @Autowired
    private CustomFieldSet set;

    @Autowired
    private CustomFieldService fields;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportFieldService ownFields;

    @Autowired
    private ImportUndoService undos;

    @Autowired
    private TenantSql sql;

    @Autowired
    private JdbcClient jdbc;

    private BusinessId clinic;

    @BeforeEach
    void anEmptyClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void unknownColumnsStayIgnoredAndAreOfferedByTheirValues() {
        ImportId id = upload(FILE);

        assertThat(mapping(id).columns())
                .extracting(MappedColumn::header, MappedColumn::field)
                .contains(tuple("Рост", TargetField.IGNORE), tuple("Кровь", TargetField.IGNORE));
        SourceTable table = service.table(id);
        assertThat(table.columns().subList(3, 7))
                .extracting(column -> CustomGuess.newField(column, "?", table.rows()))
                .extracting(CustomTarget::name, CustomTarget::type)
                .containsExactly(
                        tuple("Рост", CustomFieldType.NUMBER),
                        tuple("Договор от", CustomFieldType.DATE),
                        tuple("Кровь", CustomFieldType.CHOICE),
                        tuple("Аллергия", CustomFieldType.TEXT));
    }

    @Test
    void newFieldsAreSaidBeforeTheRunAndFilledByIt() {
        ImportId id = upload(FILE, this::allNew);
        imports.check(id);

        assertThat(ownFields.newFields(id))
                .containsExactly(
                        new NewField("Рост", CustomFieldType.NUMBER, 5),
                        new NewField("Договор от", CustomFieldType.DATE, 3),
                        new NewField("Кровь", CustomFieldType.CHOICE, 6),
                        new NewField("Аллергия", CustomFieldType.TEXT, 4));
        assertThat(fields.fields()).as("the check writes nothing").isEmpty();
        assertThat(imports.run(id).counts().added()).isEqualTo(6);

        assertThat(fields.fields())
                .extracting(CustomField::name)
                .containsExactly("Рост", "Договор от", "Кровь", "Аллергия");
        assertThat(set.of("Кровь").options()).extracting(CustomOption::name).containsExactly("I+", "II+");
        assertThat(set.of(patient("2"))).isEqualTo(Map.of("Рост", "182,5", "Договор от", "15.04.2025", "Кровь", "II+"));
        assertThat(set.of(patient("3"))).isEqualTo(Map.of("Кровь", "I+", "Аллергия", "йод"));
    }

    @Test
    void theSameFileAgainIsReadAsTheFieldsThatAreThereNowAndChangesNothing() {
        run(upload(FILE, this::allNew));

        ImportId again = upload(FILE);
        assertThat(mapping(again).columnsOf(TargetField.CUSTOM)).hasSize(4);
        ImportJob checked = imports.check(again);

        assertThat(checked.counts().unchanged()).isEqualTo(6);
        assertThat(checked.counts().updated()).isZero();
        assertThat(ownFields.newFields(again)).isEmpty();
        assertThat(ownFields.newOptions(again)).isEmpty();
        ImportId named = upload(FILE, this::allNew);
        assertThat(imports.check(named).counts().unchanged())
                .as("asked for as new ones, they are found by name")
                .isEqualTo(6);
    }

    @Test
    void aChangedValueIsAnUpdateThatTheCheckSaysByFieldAndTheUndoTakesBack() {
        run(upload(FILE, this::allNew));
        BaseSnapshot before = snapshot();
        String newer = FILE.replace("170,01.03.2024,I+,пенициллин", "171,01.03.2024,III+,пенициллин и йод")
                .replace("3,Сидорова Анна,+79161234503,,", "3,Сидорова Анна,+79161234503,160,");

        ImportId fill = upload(newer);
        assertThat(imports.check(fill).counts().updated())
                .as("only what is empty is filled")
                .isEqualTo(1);
        ImportId id = overwriting(newer);
        assertThat(imports.check(id).counts().updated()).isEqualTo(2);
        assertThat(ownFields.newOptions(id)).containsExactly(new NewOption("Кровь", "III+", 1));
        List<FieldChange> said =
                service.rows(id, RowList.UPDATED, 0, 10).getFirst().changes();
        assertThat(said)
                .containsExactly(
                        new FieldChange(TargetField.CUSTOM, "Рост", new BigDecimal("170"), new BigDecimal("171")),
                        new FieldChange(TargetField.CUSTOM, "Кровь", "I+", "III+"),
                        new FieldChange(TargetField.CUSTOM, "Аллергия", "пенициллин", "пенициллин и йод"));

        imports.run(id);
        assertThat(service.rows(id, RowList.UPDATED, 0, 10).getFirst().changes())
                .as("after the run it still says what it did")
                .usingRecursiveComparison()
                .isEqualTo(said);
        assertThat(set.of(patient("1")))
                .isEqualTo(Map.of(
                        "Рост", "171", "Договор от", "01.03.2024", "Кровь", "III+", "Аллергия", "пенициллин и йод"));

        undo(id, false);
        assertThat(snapshot().rows()).isEqualTo(before.rows());
    }

    @Test
    void undoneTheImportLeavesNeitherFieldsNorOptionsNorValues() {
        PatientId maria = patients.aPatient()
                .named("Иванова Мария")
                .withPhone("+79161234501")
                .stored();
        BaseSnapshot before = snapshot();
        ImportId id = upload(FILE, this::allNew);
        run(id);
        assertThat(set.of(maria)).containsEntry("Рост", "170");

        undo(id, false);

        assertThat(fields.fields()).isEmpty();
        assertThat(snapshot().rows()).isEqualTo(before.rows());
    }

    @Test
    void aFieldOfTheImportStaysForThoseWhomAPersonGaveAValue() {
        PatientId other = patients.aPatient().named("Яковлев Яков").stored();
        ImportId id = upload(FILE, this::allNew);
        run(id);
        set.type(other, set.of("Рост"), new CustomValue.Number(BigDecimal.TEN));

        undo(id, false);

        assertThat(fields.fields()).extracting(CustomField::name).containsExactly("Рост");
        assertThat(set.of(other)).isEqualTo(Map.of("Рост", "10"));
    }

    @Test
    void whomAPersonChangedSinceIsKeptUnlessOrderedOtherwise() {
        PatientId maria = patients.aPatient()
                .named("Иванова Мария")
                .withPhone("+79161234501")
                .stored();
        CustomField height = set.add("Рост", CustomFieldType.NUMBER);
        set.type(maria, height, new CustomValue.Number(new BigDecimal("169")));
        ImportId id = overwriting(FILE);
        imports.check(id);
        imports.run(id);
        assertThat(set.of(maria)).containsEntry("Рост", "170");
        set.type(maria, height, new CustomValue.Number(new BigDecimal("175")));

        undo(id, true);

        assertThat(set.of(maria)).isEqualTo(Map.of("Рост", "169"));
    }

    @Test
    void aRowThatRepeatsAnotherFillsWhatThatOneLeftOpen() {
        String twice = FILE + "3,Сидорова Анна,+79161234503,161,,II+,\n";
        BaseSnapshot before = snapshot();
        ImportId id = upload(twice, this::allNew);
        assertThat(imports.check(id).counts().repeated()).isEqualTo(1);
        imports.run(id);

        assertThat(set.of(patient("3"))).isEqualTo(Map.of("Рост", "161", "Кровь", "I+", "Аллергия", "йод"));
        undo(id, false);
        assertThat(snapshot().rows()).isEqualTo(before.rows());
    }

    @Test
    void whatCannotBeReadIsAWarningAndLeavesTheFieldEmpty() {
        ImportId id = upload(
                FILE.replace("\"182,5\",15.04.2025", "высокий,32.04.2025"),
                file -> allNew(file).withCustom(3, new CustomTarget(null, "Рост", CustomFieldType.NUMBER)));
        assertThat(imports.check(id).counts().warned()).isEqualTo(1);

        assertThat(service.rows(id, RowList.WARNED, 0, 10).getFirst().problems())
                .extracting(problem -> problem.column(), problem -> problem.value(), problem -> problem.reason())
                .containsExactly(
                        tuple("Рост", "высокий", ProblemReason.UNREADABLE_NUMBER),
                        tuple("Договор от", "32.04.2025", ProblemReason.UNREADABLE_DATE));
        imports.run(id);
        assertThat(set.of(patient("2"))).isEqualTo(Map.of("Кровь", "II+"));
    }

    @Test
    void anotherColumnOfTheSameFieldIsLeftOut() {
        ImportId id = upload(FILE);
        ColumnMapping both = mapping(id)
                .withCustom(3, new CustomTarget(null, "Рост", CustomFieldType.NUMBER))
                .withCustom(6, new CustomTarget(null, "рост", CustomFieldType.TEXT));

        assertThat(both.columns().get(3).field()).isEqualTo(TargetField.IGNORE);
        assertThat(both.columns().get(6).custom()).isEqualTo(new CustomTarget(null, "рост", CustomFieldType.TEXT));
    }

    @Test
    void anotherClinicsFieldOfTheSameNameIsNotTaken() {
        set.add("Рост", CustomFieldType.NUMBER);
        clinics.openAsOwner();

        ImportId id = upload(FILE);
        assertThat(mapping(id).columnsOf(TargetField.CUSTOM)).isEmpty();
        run(upload(FILE, this::allNew));
        assertThat(set.of(patient("1"))).containsEntry("Рост", "170");
    }

    private ColumnMapping allNew(ImportId id) {
        SourceTable table = service.table(id);
        ColumnMapping mapping = mapping(id);
        for (int column = 3; column <= 6; column++) {
            mapping = mapping.withCustom(
                    column, CustomGuess.newField(table.columns().get(column), "?", table.rows()));
        }
        return mapping;
    }

    private ImportId overwriting(String content) {
        ImportId id = upload(content);
        change(id, settings -> settings.withRules(settings.rules().withGeneral(UpdatePolicy.OVERWRITE)));
        return id;
    }

    private ImportId upload(String content, java.util.function.Function<ImportId, ColumnMapping> mapped) {
        ImportId id = upload(content);
        ColumnMapping mapping = mapped.apply(id);
        change(id, settings -> settings.withMapping(mapping));
        return id;
    }

    private void change(ImportId id, UnaryOperator<ImportSettings> how) {
        assertThat(service.change(id, how.apply(service.job(id).orElseThrow().settings())))
                .isTrue();
    }

    private ImportId upload(String content) {
        return imports.upload("base.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private void run(ImportId id) {
        imports.check(id);
        assertThat(imports.run(id).state()).isEqualTo(ImportState.FINISHED);
    }

    private void undo(ImportId id, boolean changedToo) {
        assertThat(undos.undo(id, changedToo)).isTrue();
        assertThat(imports.settled(id).state()).isEqualTo(ImportState.UNDONE);
    }

    private ColumnMapping mapping(ImportId id) {
        return service.job(id).orElseThrow().settings().mapping();
    }

    private PatientId patient(String card) {
        return new PatientId(sql.sql("SELECT id FROM patient WHERE business_id = :business AND card_number = :card")
                .param("card", card)
                .query(Long.class)
                .single());
    }

    private BaseSnapshot snapshot() {
        return BaseSnapshot.of(jdbc, clinic);
    }
}
