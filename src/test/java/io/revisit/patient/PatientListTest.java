package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.patient.household.FamilyRole;
import io.revisit.patient.household.HouseholdService;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PatientListTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService service;

    @Autowired
    private TagService tags;

    @Autowired
    private HouseholdService households;

    @Autowired
    private TenantSql sql;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void aSurnameIsFoundWithoutItsDots() {
        patients.aPatient().named("Фёдорова Анна").stored();
        patients.aPatient().named("Петрова Анна").stored();

        assertThat(found("федорова")).containsExactly("Фёдорова Анна");
    }

    @Test
    void wordsOfANameAreFoundInAnyOrderByTheirBeginnings() {
        patients.aPatient().named("Иванова Мария Сергеевна").stored();
        patients.aPatient().named("Иванова Ольга Сергеевна").stored();

        assertThat(found("мар иван")).containsExactly("Иванова Мария Сергеевна");
    }

    @Test
    void theMiddleOfAWordIsNoMatch() {
        patients.aPatient().named("Иванова Мария").stored();

        assertThat(found("ванова")).isEmpty();
    }

    @Test
    void aPercentSignIsNoWildcard() {
        patients.aPatient().named("Иванова Мария").withCard("10234").stored();

        assertThat(found("%")).isEmpty();
        assertThat(found("и%")).isEmpty();
    }

    @Test
    void thePhoneIsFoundByItsLastDigitsAndByItsMiddle() {
        patients.aPatient().named("Иванова Мария").withPhone("+79123456789").stored();
        patients.aPatient().named("Петрова Анна").withPhone("+79120000000").stored();

        assertThat(found("67-89")).containsExactly("Иванова Мария");
        assertThat(found("345")).containsExactly("Иванова Мария");
    }

    @Test
    void theEightOfALocalCallStandsForTheCountryCode() {
        patients.aPatient().named("Иванова Мария").withPhone("+79123456789").stored();

        assertThat(found("8 (912) 345")).containsExactly("Иванова Мария");
    }

    @Test
    void aCardIsFoundByItsBeginning() {
        patients.aPatient().named("Иванова Мария").withCard("10234").stored();
        patients.aPatient().named("Петрова Анна").withCard("20234").stored();

        assertThat(found("10")).containsExactly("Иванова Мария");
    }

    @Test
    void aCardWithLettersIsFoundHoweverItIsWritten() {
        patients.aPatient().named("Иванова Мария").withCard("А-17").stored();
        patients.aPatient().named("Петрова Анна").withCard("Б-17").stored();

        for (String typed : List.of("А-17", "а-17", "а17", "А 17", "а-1", "а")) {
            assertThat(found(typed)).as(typed).contains("Иванова Мария");
        }
        assertThat(found("а-17")).doesNotContain("Петрова Анна");
    }

    @Test
    void aCardWithoutDigitsIsFoundBesideNames() {
        patients.aPatient().named("Иванова Мария").withCard("VIP").stored();
        patients.aPatient().named("Випова Анна").withCard("vip-золото").stored();
        patients.aPatient().named("Золотова Ольга").withCard("3").stored();

        assertThat(found("vip")).containsExactly("Випова Анна", "Иванова Мария");
        assertThat(found("VIP золото")).containsExactly("Випова Анна");
        assertThat(found("золот")).containsExactly("Золотова Ольга");
        assertThat(service.count(PatientFilter.ALL.withText("vip"))).isEqualTo(2);
    }

    @Test
    void hyphensAloneAreNoCard() {
        patients.aPatient().named("Иванова Мария").withCard("10234").stored();

        assertThat(found("-")).isEmpty();
        assertThat(found("- -")).isEmpty();
    }

    @Test
    void aCardOfAnotherClinicIsNotFound() {
        patients.aPatient().named("Иванова Мария").withCard("VIP").stored();
        clinics.openAsOwner();

        assertThat(found("vip")).isEmpty();
    }

    @Test
    void filtersNarrowTogether() {
        PatientId both = patients.aPatient()
                .named("Иванова Мария")
                .digitizedOn(LocalDate.of(2026, 3, 12))
                .stored();
        PatientId tagged = patients.aPatient().named("Петрова Анна").stored();
        patients.aPatient()
                .named("Сидорова Анна")
                .digitizedOn(LocalDate.of(2026, 3, 12))
                .stored();
        TagId vip = vip();
        tags.tag(List.of(both, tagged), vip);

        PatientFilter filter = PatientFilter.ALL.withTag(vip).withDigitized(true);

        assertThat(names(filter)).containsExactly("Иванова Мария");
        assertThat(service.count(filter)).isEqualTo(1);
        assertThat(names(PatientFilter.ALL.withTags(Set.of(vip)).withDigitized(false)))
                .containsExactly("Петрова Анна");
    }

    @Test
    void theMainDoctorAndTheMainDirectionNarrow() {
        PatientId both = patients.aPatient().named("Иванова Мария").stored();
        PatientId doctorAlone = patients.aPatient().named("Петрова Анна").stored();
        patients.aPatient().named("Сидорова Анна").stored();
        mainOnes(both, 7L, 8L);
        mainOnes(doctorAlone, 7L, 9L);

        PatientFilter ofDoctor = PatientFilter.ALL.withMainDoctor(new DoctorId(7));

        assertThat(names(ofDoctor)).containsExactly("Иванова Мария", "Петрова Анна");
        assertThat(names(ofDoctor.withMainDirection(new DirectionId(8)))).containsExactly("Иванова Мария");
        assertThat(service.count(ofDoctor)).isEqualTo(2);
        assertThat(names(PatientFilter.ALL.withDoctor(new DoctorId(7)))).isEmpty();
    }

    @Test
    void theLastVisitLiesBetweenBothDays() {
        visited(patients.aPatient().named("Иванова Мария").stored(), LocalDate.of(2026, 9, 14), 3, "84300.00");
        visited(patients.aPatient().named("Петрова Анна").stored(), LocalDate.of(2026, 10, 1), 1, "100.00");
        patients.aPatient().named("Сидорова Анна").stored();

        PatientFilter september = PatientFilter.ALL.withLastVisit(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 30));

        assertThat(names(september)).containsExactly("Иванова Мария");
    }

    @Test
    void everyColumnSorts() {
        visited(patients.aPatient().named("Иванова Мария").withCard("2").stored(), LocalDate.of(2026, 9, 1), 1, "900");
        visited(patients.aPatient().named("Петрова Анна").withCard("1").stored(), LocalDate.of(2026, 8, 1), 2, "100");

        for (PatientSort.Column column : PatientSort.Column.values()) {
            assertThat(service.page(PatientFilter.ALL, new PatientSort(column, true), 0, 10))
                    .hasSize(2);
        }
        assertThat(sorted(PatientSort.Column.VISITS)).containsExactly("Петрова Анна", "Иванова Мария");
        assertThat(sorted(PatientSort.Column.LAST_VISIT)).containsExactly("Иванова Мария", "Петрова Анна");
        assertThat(sorted(PatientSort.Column.PAID)).containsExactly("Иванова Мария", "Петрова Анна");
        assertThat(sorted(PatientSort.Column.CARD)).containsExactly("Иванова Мария", "Петрова Анна");
    }

    @Test
    void theOrderOfDigitizationGoesOnOverPages() {
        patients.aPatient().named("Абрамова Анна").stored();
        patients.aPatient()
                .named("Борисова Анна")
                .digitizedOn(LocalDate.of(2026, 3, 1))
                .stored();
        patients.aPatient()
                .named("Власова Анна")
                .digitizedOn(LocalDate.of(2026, 4, 1))
                .stored();
        patients.aPatient().named("Громова Анна").stored();

        assertThat(byDigitization(true, 0, 3)).containsExactly("Власова Анна", "Борисова Анна", "Абрамова Анна");
        assertThat(byDigitization(true, 3, 3)).containsExactly("Громова Анна");
        assertThat(byDigitization(true, 1, 2)).containsExactly("Борисова Анна", "Абрамова Анна");
        assertThat(byDigitization(false, 1, 2)).containsExactly("Громова Анна", "Борисова Анна");
        assertThat(byDigitization(false, 3, 2)).containsExactly("Власова Анна");
    }

    @Test
    void aRowHoldsWhatTheListShows() {
        PatientId maria = patients.aPatient()
                .named("Иванова Мария")
                .withPhone("+79123456789")
                .withCard("10234")
                .withEmail("maria@example.org")
                .born(LocalDate.of(1988, 5, 3))
                .digitizedOn(LocalDate.of(2026, 3, 12))
                .stored();
        visited(maria, LocalDate.of(2026, 9, 14), 7, "84300.00");
        TagId vip = vip();
        tags.tag(List.of(maria), vip);

        assertThat(service.page(PatientFilter.ALL, PatientSort.BY_NAME, 0, 10))
                .containsExactly(new PatientRow(
                        maria,
                        "Иванова Мария",
                        new PhoneNumber("+79123456789"),
                        "10234",
                        new EmailAddress("maria@example.org"),
                        LocalDate.of(1988, 5, 3),
                        null,
                        null,
                        null,
                        List.of(new PatientRow.Carried(new Tag(vip, TagKind.CATEGORY, "VIP", null), false)),
                        7,
                        LocalDate.of(2026, 9, 14),
                        LocalDate.of(2026, 9, 14),
                        new BigDecimal("84300.00"),
                        LocalDate.of(2026, 3, 12),
                        null));
    }

    @Test
    void aListReadsOnlyThePartsThatItsColumnsShow() {
        PatientId maria = patients.aPatient()
                .named("Иванова Мария")
                .born(LocalDate.of(1988, 5, 3))
                .stored();
        PatientId peter = patients.aPatient()
                .named("Иванов Пётр")
                .born(LocalDate.of(2019, 5, 3))
                .stored();
        tags.tag(List.of(maria), vip());
        households.confirm(maria, List.of(new FamilyRole(maria, "мать"), new FamilyRole(peter, "сын")), maria);

        ListedPatient whole = listed(maria, Set.of(ListPart.values()));
        ListedPatient plain = listed(maria, Set.of());

        assertThat(whole.family()).containsExactly("Пётр");
        assertThat(whole.row().tags()).hasSize(1);
        assertThat(plain.family()).isEmpty();
        assertThat(plain.row().tags()).isEmpty();
        clinics.openAsOwner();
        assertThat(households.relatives(List.of(maria, peter))).isEmpty();
        assertThat(service.listed(maria, Set.of(ListPart.values()))).isEmpty();
    }

    @Test
    void theBeginningOfAnEmailAddressFinds() {
        patients.aPatient()
                .named("Иванова Мария")
                .withEmail("maria@example.org")
                .stored();
        patients.aPatient().named("Петрова Анна").withEmail("anna@example.org").stored();

        assertThat(found("Maria@ex")).containsExactly("Иванова Мария");
        assertThat(found("maria@example.com")).isEmpty();
        assertThat(found("%@")).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        patients.aPatient().named("Борисова Анна").stored();
        patients.aPatient().named("Абрамова Анна").stored();
        patients.aPatient().named("Власова Анна").stored();

        assertThat(service.page(PatientFilter.ALL, PatientSort.BY_NAME, 1, 1))
                .extracting(PatientRow::name)
                .containsExactly("Борисова Анна");
        assertThat(service.count(PatientFilter.ALL)).isEqualTo(3);
    }

    @Test
    void aMergedPatientIsGoneFromLists() {
        PatientId merged = patients.aPatient().stored();
        sql.sql("UPDATE patient SET merged_into = 1 WHERE business_id = :business AND id = :id")
                .param("id", merged.value())
                .update();

        assertThat(service.count(PatientFilter.ALL)).isZero();
        for (PatientSort.Column column : PatientSort.Column.values()) {
            assertThat(sorted(column)).as(column.name()).isEmpty();
        }
        assertThat(found("Иванова")).isEmpty();
        assertThat(service.find(merged)).isEmpty();
    }

    private ListedPatient listed(PatientId patient, Set<ListPart> parts) {
        return service.list(PatientFilter.ALL, PatientSort.BY_NAME, 0, 10, parts).stream()
                .filter(row -> row.id().equals(patient))
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String text) {
        return names(PatientFilter.ALL.withText(text));
    }

    private List<String> names(PatientFilter filter) {
        return service.page(filter, PatientSort.BY_NAME, 0, 100).stream()
                .map(PatientRow::name)
                .toList();
    }

    private List<String> sorted(PatientSort.Column column) {
        return service.page(PatientFilter.ALL, new PatientSort(column, true), 0, 10).stream()
                .map(PatientRow::name)
                .toList();
    }

    private List<String> byDigitization(boolean descending, int offset, int limit) {
        PatientSort sort = new PatientSort(PatientSort.Column.DIGITIZED, descending);
        return service.page(PatientFilter.ALL, sort, offset, limit).stream()
                .map(PatientRow::name)
                .toList();
    }

    private TagId vip() {
        return ((TagSaving.Saved) tags.create(TagKind.CATEGORY, "VIP")).tag();
    }

    private void mainOnes(PatientId patient, Long doctor, Long direction) {
        sql.sql("""
                        UPDATE patient_summary SET main_doctor_id = :doctor, main_direction_id = :direction
                        WHERE business_id = :business AND patient_id = :patient""")
                .param("doctor", doctor)
                .param("direction", direction)
                .param("patient", patient.value())
                .update();
    }

    private void visited(PatientId patient, LocalDate last, int visits, String net) {
        sql.sql("""
                        UPDATE patient_summary SET visits = :visits, first_visit_on = :last, last_visit_on = :last, net = :net
                        WHERE business_id = :business AND patient_id = :patient""")
                .param("visits", visits)
                .param("last", last)
                .param("net", new BigDecimal(net))
                .param("patient", patient.value())
                .update();
    }
}
