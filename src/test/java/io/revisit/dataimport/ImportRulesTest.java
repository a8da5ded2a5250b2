package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.Sex;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a file may do to patients who are there, field by field, and what the check says of it beforehand. */
@DatabaseTest
class ImportRulesTest {

    private static final String BASE = """
            Номер карты,Фамилия,Имя,Отчество,Телефон,E-mail,Дата рождения,Пол,Метки
            1,Иванова,Мария,,+79161234567,maria@example.ru,,,
            """;
    private static final String NEWER = """
            Номер карты,Фамилия,Имя,Отчество,Телефон,E-mail,Дата рождения,Пол,Метки
            1,Петрова,Мария,Сергеевна,+79160000000,new@example.ru,03.04.1985,Ж,VIP
            2,Сидоров,Пётр,,+79161111111,,,,
            """;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportUndoService undo;

    @Autowired
    private TenantSql sql;

    @BeforeEach
    void aClinicWithOnePatient() {
        clinics.openAsOwner();
        ImportId id = upload(BASE);
        imports.check(id);
        imports.run(id);
    }

    @Test
    void theCheckSaysOldAndNewOfEveryFieldAndTheRunDoesJustThat() {
        ImportId id = checked(NEWER, rules -> rules.withGeneral(UpdatePolicy.OVERWRITE));

        assertThat(changes(id))
                .containsExactly(
                        new FieldChange(TargetField.PATRONYMIC, null, "Сергеевна"),
                        new FieldChange(TargetField.PHONE, "+79161234567", "+79160000000"),
                        new FieldChange(TargetField.EMAIL, "maria@example.ru", "new@example.ru"),
                        new FieldChange(TargetField.BIRTH_DATE, null, LocalDate.of(1985, 4, 3)),
                        new FieldChange(TargetField.SEX, null, Sex.FEMALE),
                        new FieldChange(TargetField.FREE_TAGS, null, "VIP"));

        List<FieldChange> said = changes(id);
        imports.run(id);
        assertThat(changes(id)).as("after the run it still says what it did").isEqualTo(said);
        assertThat(patient("CONCAT_WS('|', surname, patronymic, phone, email, birth_date, sex)"))
                .isEqualTo("Иванова|Сергеевна|+79160000000|new@example.ru|1985-04-03|FEMALE");
    }

    @Test
    void eachFieldHasAPolicyOfItsOwn() {
        ImportId id = checked(
                NEWER,
                rules -> rules.with(TargetField.PHONE, UpdatePolicy.OVERWRITE)
                        .with(TargetField.EMAIL, UpdatePolicy.FILL)
                        .with(TargetField.BIRTH_DATE, UpdatePolicy.KEEP)
                        .with(TargetField.TAGS, UpdatePolicy.KEEP));

        assertThat(changes(id))
                .extracting(FieldChange::field)
                .containsExactly(TargetField.PATRONYMIC, TargetField.PHONE, TargetField.SEX);
        imports.run(id);

        assertThat(patient("CONCAT_WS('|', phone, email, birth_date, sex)"))
                .isEqualTo("+79160000000|maria@example.ru|FEMALE");
        assertThat(number("SELECT COUNT(*) FROM patient_tag WHERE business_id = :business"))
                .isZero();
    }

    @Test
    void aNameIsReplacedOnlyWhenAskedForAndItsSearchFollows() {
        ImportId id = checked(NEWER, rules -> rules.with(TargetField.FULL_NAME, UpdatePolicy.OVERWRITE));
        assertThat(changes(id)).contains(new FieldChange(TargetField.SURNAME, "Иванова", "Петрова"));

        imports.run(id);

        assertThat(patient("CONCAT_WS('|', surname, given_name, patronymic, search_name, match_key)"))
                .isEqualTo("Петрова|Мария|Сергеевна|петрова мария сергеевна|петрова|мария");
    }

    @Test
    void whatIsDerivedFollowsTheValueThatWasFilledIn() {
        ImportId bare = upload("Номер карты,ФИО,E-mail\n9,Орлов Лев,lev@example.ru\n");
        imports.check(bare);
        imports.run(bare);
        ImportId id = checked(
                "Номер карты,ФИО,Телефон,Дата рождения\n9,Орлов Лев,+79164567890,03.04.1985\n",
                UnaryOperator.identity());

        imports.run(id);

        assertThat(sql.sql("SELECT CONCAT_WS('|', phone, phone_tail, birth_day) FROM patient "
                                + "WHERE business_id = :business AND card_number = '9'")
                        .query(String.class)
                        .single())
                .isEqualTo("+79164567890|09876546197|403");
    }

    @Test
    void anInitialDoesNotReplaceAName() {
        ImportId id = checked(
                "Номер карты,ФИО\n1,Петрова М.С.\n",
                rules -> rules.with(TargetField.FULL_NAME, UpdatePolicy.OVERWRITE));

        imports.run(id);

        assertThat(patient("CONCAT_WS('|', surname, given_name)")).isEqualTo("Иванова|Мария");
    }

    @Test
    void whereEverythingIsKeptAKnownPatientIsUnchanged() {
        ImportId id = checked(
                NEWER,
                rules -> rules.withGeneral(UpdatePolicy.KEEP)
                        .with(TargetField.FULL_NAME, UpdatePolicy.KEEP)
                        .with(TargetField.TAGS, UpdatePolicy.KEEP));

        ImportCounts counts = service.job(id).orElseThrow().counts();
        assertThat(counts.added()).isEqualTo(1);
        assertThat(counts.unchanged()).isEqualTo(1);
    }

    @Test
    void onlyNewOnesPassesOverThoseWhoAreThere() {
        ImportId id = checked(NEWER, rules -> rules.withScope(RowScope.ONLY_NEW));
        ImportCounts counts = service.job(id).orElseThrow().counts();
        assertThat(counts.added()).isEqualTo(1);
        assertThat(counts.skipped()).isEqualTo(1);

        imports.run(id);

        assertThat(number("SELECT COUNT(*) FROM patient WHERE business_id = :business"))
                .isEqualTo(2);
        assertThat(patient("CONCAT_WS('|', surname, phone, sex)")).isEqualTo("Иванова|+79161234567");
        assertThat(number("SELECT COUNT(*) FROM patient_tag WHERE business_id = :business"))
                .isZero();
    }

    @Test
    void onlyExistingOnesAddsNobody() {
        ImportId id = checked(NEWER, rules -> rules.withScope(RowScope.ONLY_EXISTING));
        imports.run(id);

        assertThat(service.job(id).orElseThrow().counts().skipped()).isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM patient WHERE business_id = :business"))
                .isOne();
        assertThat(patient("sex")).isEqualTo("FEMALE");
    }

    @Test
    void aFurtherRowOfANewPatientFillsWhatTheFirstLeftOutWhateverIsKeptOfOthers() {
        ImportId id = checked(
                "Номер карты,ФИО,Телефон,E-mail\n7,Орлова Анна,+79162222222,\n7,Орлова Анна,,anna@example.ru\n",
                rules -> rules.withGeneral(UpdatePolicy.KEEP));

        imports.run(id);

        assertThat(number("SELECT COUNT(*) FROM patient WHERE business_id = :business AND email = 'anna@example.ru'"))
                .isOne();
    }

    @Test
    void anUndoGivesAReplacedNameBack() {
        ImportId id = checked(
                NEWER,
                rules -> rules.withGeneral(UpdatePolicy.OVERWRITE).with(TargetField.FULL_NAME, UpdatePolicy.OVERWRITE));
        imports.run(id);

        undo.undo(id, false);
        imports.settled(id);

        assertThat(patient("CONCAT_WS('|', surname, given_name, phone, search_name)"))
                .isEqualTo("Иванова|Мария|+79161234567|иванова мария");
    }

    @Test
    void aVisitSaysOldAndNewToo() {
        String visits = "Номер визита,Номер карты,Дата и время,Врач,Сумма,Статус\n%s\n";
        ImportId first = upload(visits.formatted("v1,1,2026-10-01 10:00,Громов Павел,1000,Запланирован"));
        imports.check(first);
        imports.run(first);

        ImportId second = upload(visits.formatted("v1,1,2026-10-01 10:00,Лаптева Инна,1500,Завершён"));
        imports.check(second);

        assertThat(changes(second))
                .containsExactly(
                        new FieldChange(TargetField.STATUS, VisitStatus.PLANNED, VisitStatus.COMPLETED),
                        new FieldChange(TargetField.GROSS, new BigDecimal("1000.00"), new BigDecimal("1500.00")),
                        new FieldChange(TargetField.DOCTOR, "Громов Павел", "Лаптева Инна"));
    }

    @Test
    void whoFitsSeveralPatientsIsCountedAsAmbiguous() {
        imports.run(checked(
                "ФИО,Телефон,Дата рождения\nКим Юрий Львович,+79163333333,01.02.1960\n"
                        + "Ким Юрий Олегович,+79163333333,03.04.1990\n",
                UnaryOperator.identity()));

        ImportId id = checked("ФИО,Телефон\nКим Юрий,+79163333333\n", UnaryOperator.identity());

        ImportCounts counts = service.job(id).orElseThrow().counts();
        assertThat(counts.ambiguous()).isOne();
        assertThat(counts.rejected()).isOne();
        assertThat(service.rows(id, RowList.AMBIGUOUS, 0, 10)).hasSize(1);
    }

    private ImportId checked(String content, UnaryOperator<UpdateRules> rules) {
        ImportId id = upload(content);
        ImportSettings settings = service.job(id).orElseThrow().settings();
        service.change(id, settings.withRules(rules.apply(settings.rules())));
        imports.check(id);
        return id;
    }

    private ImportId upload(String content) {
        return imports.upload("base.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private List<FieldChange> changes(ImportId id) {
        return service.rows(id, RowList.UPDATED, 0, 10).getFirst().changes();
    }

    private String patient(String expression) {
        return sql.sql("SELECT " + expression + " FROM patient WHERE business_id = :business AND card_number = '1'")
                .query(String.class)
                .single();
    }

    private long number(String statement) {
        return sql.sql(statement).query(Long.class).single();
    }
}
