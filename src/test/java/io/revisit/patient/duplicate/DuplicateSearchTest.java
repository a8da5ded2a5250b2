package io.revisit.patient.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportUndoService;
import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.Patients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Duplicates are found in the background, and what a person decided about them is remembered. */
@DatabaseTest
class DuplicateSearchTest {

    private static final String PHONE = "+79161234567";
    private static final LocalDate BORN = LocalDate.of(1985, 4, 3);
    private static final int BASE = 6_000;
    private static final int SURE = 80;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private DuplicateService service;

    @Autowired
    private DuplicateSearching searching;

    @Autowired
    private DuplicateSearches searches;

    @Autowired
    private MergeService merges;

    @Autowired
    private TenantSql sql;

    @Autowired
    private Ids ids;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportUndoService undos;

    private BusinessId clinic;

    @BeforeEach
    void anEmptyClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void whoIsWhomInAMessyBaseIsFound() {
        MessyBase base = new MessyBase(sql, ids, 7);
        base.store(BASE);

        search();

        List<DuplicatePair> all = service.page(0, 500);
        int offset = all.size();
        long right = 0;
        long wrongPlain = 0;
        long plain = 0;
        long sure = 0;
        long rightSure = 0;
        long found = 0;
        for (List<DuplicatePair> page = all; !page.isEmpty(); page = service.page(offset, 500), offset += page.size()) {
            for (DuplicatePair pair : page) {
                boolean one = base.isOnePerson(pair.one().value(), pair.other().value());
                found++;
                right += one ? 1 : 0;
                sure += pair.score() >= SURE ? 1 : 0;
                rightSure += pair.score() >= SURE && one ? 1 : 0;
                plain += pair.plain() ? 1 : 0;
                wrongPlain += pair.plain() && !one ? 1 : 0;
            }
        }
        assertThat(found).isEqualTo(service.count());
        assertThat(plain).isEqualTo(service.plainCount()).isGreaterThan(100);
        assertThat((double) right / base.onePersonPairs()).as("recall").isGreaterThan(0.97);
        // A father and a son of one name and phone, one of them without a birth date, are a question for a person.
        assertThat((double) right / found).as("precision").isGreaterThan(0.88);
        assertThat((double) rightSure / sure).as("precision of the sure ones").isGreaterThan(0.99);
        assertThat(wrongPlain)
                .as("pairs that would be merged unseen and are two people")
                .isZero();
    }

    @Test
    void theReasonsAreTold() {
        PatientId one = patients.aPatient()
                .named("Семёнова Ольга")
                .withPhone(PHONE)
                .born(BORN)
                .stored();
        PatientId other = patients.aPatient()
                .named("Ольга Семенова")
                .withPhone(PHONE)
                .born(BORN)
                .stored();
        patients.aPatient().named("Семёнов Илья").withPhone(PHONE).stored();

        search();

        assertThat(service.page(0, 10))
                .containsExactly(new DuplicatePair(
                        one,
                        other,
                        95,
                        true,
                        Set.of(DuplicateSignal.NAME, DuplicateSignal.PHONE, DuplicateSignal.BIRTH_DATE)));
        assertThat(service.of(other)).hasSize(1);
        assertThat(service.search().orElseThrow().state()).isEqualTo(DuplicateSearch.State.FINISHED);
    }

    @Test
    void aSecondPhoneAnEmailAndACardSpelledOtherwiseLeadToOneAnother() {
        PatientId phone =
                patients.aPatient().named("Юдина Анна").withPhone(PHONE).stored();
        PatientId second = patients.aPatient()
                .named("Юдина Анна")
                .withPhone("+79160000009")
                .stored();
        sql.sql("UPDATE patient SET second_phone = :phone WHERE business_id = :business AND id = :id")
                .param("phone", PHONE)
                .param("id", second.value())
                .update();
        patients.aPatient().named("Ершов Пётр").withEmail("p@example.org").stored();
        patients.aPatient().named("Ершов Петр").withEmail("p@example.org").stored();
        patients.aPatient().named("Мухин Олег").withCard("AB-12").stored();
        patients.aPatient().named("Мухин Олег").withCard("ab 12").stored();

        search();

        assertThat(service.count()).isEqualTo(3);
        assertThat(service.pair(second, phone)).isPresent();
    }

    @Test
    void twoPeopleAreNeverProposedAgain() {
        PatientId one = patients.aPatient().withPhone(PHONE).born(BORN).stored();
        PatientId other = patients.aPatient().withPhone(PHONE).born(BORN).stored();
        search();
        assertThat(service.count()).isEqualTo(1);

        service.markNotDuplicate(one, other);
        search();
        assertThat(service.count()).isZero();

        service.restore(one, other);
        assertThat(service.count()).isEqualTo(1);
    }

    @Test
    void whatIsNoCandidateAnyMoreIsForgotten() {
        PatientId one = patients.aPatient().withPhone(PHONE).born(BORN).stored();
        patients.aPatient().withPhone(PHONE).born(BORN).stored();
        search();
        sql.sql("UPDATE patient SET birth_date = '1950-01-01' WHERE business_id = :business AND id = :id")
                .param("id", one.value())
                .update();
        search();
        assertThat(service.count()).isZero();
    }

    @Test
    void mergedPatientsAreNoPairUntilTheyAreParted() {
        PatientId one = patients.aPatient().withPhone(PHONE).born(BORN).stored();
        PatientId other = patients.aPatient().withPhone(PHONE).born(BORN).stored();
        search();
        MergeOutcome.Merged merged =
                (MergeOutcome.Merged) merges.merge(merges.suggestion(one, other).orElseThrow());
        assertThat(service.count()).isZero();
        search();
        merges.unmerge(merged.merge());
        search();
        assertThat(service.count()).isEqualTo(1);
    }

    @Test
    void thePhoneOfTheClinicItselfMakesNoPairs() {
        for (int i = 0; i < 31; i++) {
            patients.aPatient().named("Иванова Мария").withPhone(PHONE).stored();
        }
        search();
        assertThat(service.count()).isZero();
    }

    @Test
    void aSearchGoesOnAfterTheLastWholePieceAndStopsWhenAsked() {
        patients.aPatient().withPhone(PHONE).born(BORN).stored();
        patients.aPatient().withPhone(PHONE).born(BORN).stored();
        searches.order(null);
        SearchMark mark = searches.mark().orElseThrow();
        assertThat(searches.advance(mark, SearchStage.NAME, SearchStage.NAME.start(), 2))
                .isTrue();
        assertThat(searches.advance(mark, SearchStage.NAME, SearchStage.NAME.start(), 2))
                .as("somebody else has done that piece")
                .isFalse();
        searching.goOn();
        assertThat(service.count()).as("found by the birth date").isEqualTo(1);

        searches.order(null);
        service.stopSearch();
        searching.goOn();
        assertThat(service.search().orElseThrow().state()).isEqualTo(DuplicateSearch.State.STOPPED);
        assertThat(service.count()).as("what was found stays").isEqualTo(1);
    }

    @Test
    void anImportIsFollowedByASearchAndItsUndoTakesThePairsAlong() {
        ImportId id = imports.upload("base.csv", """
                Карта;Фамилия;Имя;Отчество;Телефон;Дата рождения
                1;Иванова;Мария;Сергеевна;+79161234567;03.04.1985
                2;Ivanova;Maria;Sergeevna;+79161234567;03.04.1985
                """.getBytes(StandardCharsets.UTF_8));
        imports.check(id);
        imports.run(id);
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> service.count() == 1);

        assertThat(undos.undo(id, false)).isTrue();
        imports.settled(id);

        assertThat(sql.sql("SELECT COUNT(*) FROM duplicate_pair WHERE business_id = :business")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aBaseThatChangedDuringASearchIsSearchedOnceMore() {
        patients.aPatient().withPhone(PHONE).born(BORN).stored();
        searches.order(null);
        SearchMark mark = searches.mark().orElseThrow();
        assertThat(searches.advance(mark, SearchStage.ADDRESS, SearchStage.ADDRESS.start(), 1))
                .isTrue();
        patients.aPatient().withPhone(PHONE).born(BORN).stored();
        searches.orderAnew();

        searching.goOn();

        assertThat(service.count()).isEqualTo(1);
        assertThat(service.search().orElseThrow().state()).isEqualTo(DuplicateSearch.State.FINISHED);
    }

    @Test
    void anotherClinicsPatientsAreNoCandidates() {
        PatientId one = patients.aPatient().withPhone(PHONE).born(BORN).stored();
        PatientId other = patients.aPatient().withPhone(PHONE).born(BORN).stored();
        search();
        clinics.openAsOwner();
        patients.aPatient().withPhone(PHONE).born(BORN).stored();
        search();
        assertThat(service.count()).isZero();
        assertThat(service.pair(one, other)).isEmpty();
        assertThat(service.of(one)).isEmpty();
        service.markNotDuplicate(one, other);
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        assertThat(service.count()).isEqualTo(1);
    }

    @Test
    void nobodySearchesUnasked() {
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> service.orderSearch()).isInstanceOf(RuntimeException.class);
    }

    private void search() {
        service.orderSearch();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        service.search().filter(search -> !search.isRunning()).isPresent());
    }
}
