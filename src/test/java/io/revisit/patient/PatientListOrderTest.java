package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.shared.PersonName;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists beside what the same patients give when they are sorted and searched in memory. */
@DatabaseTest
class PatientListOrderTest {
    private static final int PATIENTS = 120;
    private static final int DEEP = 35;
    private static final int PAGE = 10;
    private static final List<String> FIRST =
            List.of("Иванов", "Ивановский", "Петров", "Петренко", "Марьин", "Ван", "Анненков", "Сергеев");
    private static final List<String> LATER = List.of("Иван", "Мария", "Анна", "Пётр", "Сергей", "Аполлинария");
    private static final List<String> LAST = List.of("Иванович", "Сергеевна", "Петрович", "Марьевна");
    private static final Comparator<PatientRow> BY_ID =
            Comparator.comparing(row -> row.id().value());
    private static final Comparator<PatientRow> BY_NAME = Comparator.comparing(
                    (PatientRow row) -> PersonName.searchKey(row.name()))
            .thenComparing(PatientListOrderTest::phone, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(BY_ID);

    private final Random random = new Random(20);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private TenantSql sql;

    @Autowired
    private PatientLists statements;

    @Autowired
    private PatientSample sample;

    @Autowired
    private WholeLists wholeLists;

    @Autowired
    private ListWork work;

    @Autowired
    private CurrentBusiness current;

    @Autowired
    private Clock clock;

    private PatientListQuery lists;
    private List<PatientRow> all;

    @BeforeEach
    void fillAClinic() {
        clinics.openAsOwner();
        for (int i = 0; i < PATIENTS; i++) {
            patient(i);
        }
        sql.sql("UPDATE patient SET merged_into = 1 WHERE business_id = :business AND MOD(id, 11) = 0")
                .update();
        lists = new PatientListQuery(sql, statements, wholeLists, sizes(Duration.ofSeconds(30)), current, DEEP);
        all = lists.rows(lists.idsAfter(PatientFilter.ALL, 0, PATIENTS));
    }

    @Test
    void everyPageOfEveryOrderIsAPartOfTheSortedWhole() {
        for (PatientSort.Column column : PatientSort.Column.values()) {
            assertPages(PatientFilter.ALL, new PatientSort(column, false), all);
            assertPages(PatientFilter.ALL, new PatientSort(column, true), all);
        }
    }

    @Test
    void pagesOfWhatWasFoundAreAPartOfItSorted() {
        for (String text : List.of("ив", "мар", "п 7")) {
            List<PatientRow> found =
                    all.stream().filter(row -> matches(row, text)).toList();
            for (PatientSort.Column column : PatientSort.Column.values()) {
                assertPages(PatientFilter.ALL.withText(text), new PatientSort(column, false), found);
                assertPages(PatientFilter.ALL.withText(text), new PatientSort(column, true), found);
            }
        }
    }

    @Test
    void pagesOfThoseWhoAreChosenAreAPartOfThemSorted() {
        LocalDate since = LocalDate.of(2026, 5, 10);
        for (PatientSort.Column column : PatientSort.Column.values()) {
            for (boolean descending : List.of(false, true)) {
                PatientSort sort = new PatientSort(column, descending);
                assertChosen(PatientFilter.ALL.withDigitized(true), sort, row -> row.digitizedOn() != null);
                assertChosen(PatientFilter.ALL.withDigitized(false), sort, row -> row.digitizedOn() == null);
                assertChosen(
                        PatientFilter.ALL.withLastVisit(since, null),
                        sort,
                        row -> row.lastVisitOn() != null && !row.lastVisitOn().isBefore(since));
            }
        }
    }

    private void assertChosen(PatientFilter filter, PatientSort sort, Predicate<PatientRow> matching) {
        assertPages(filter, sort, all.stream().filter(matching).toList());
    }

    @Test
    void wordsFindTheNamesInWhichEachBeginsAWord() {
        for (String text : List.of(
                "иванов",
                "мария",
                "аполл",
                "мар иван",
                "иван мар",
                "петр серг",
                "ван дер",
                "дер",
                "берг мар",
                "оглы",
                "иван иван",
                "и",
                "никто",
                "мария никто",
                "сергеевна анна",
                "к-1",
                "К 11",
                "К",
                "vip")) {
            assertFound(text, row -> matches(row, text));
        }
    }

    @Test
    void digitsFindThePhonesThatHaveThemAnywhere() {
        List<String> phones = all.stream()
                .filter(row -> row.phone() != null)
                .map(row -> row.phone().digits())
                .toList();
        for (int length = PhoneSearchSql.MIN_DIGITS; length <= 11; length++) {
            for (int time = 0; time < 6; time++) {
                String phone = phones.get(random.nextInt(phones.size()));
                String text = length > phone.length()
                        ? phone
                        : phone.substring(random.nextInt(phone.length() - length + 1))
                                .substring(0, length);
                assertFound(text, row -> hasDigits(row, text));
            }
        }
    }

    @Test
    void whoseCountTakesLongIsToldAboutHowManyFirst() {
        PatientSizes hasty = sizes(Duration.ZERO);
        PatientFilter filter = PatientFilter.ALL.withText("иван");

        PatientSize first = hasty.size(filter);
        hasty.lately(filter).join();

        assertThat(first.exact()).isFalse();
        assertThat(hasty.size(filter)).isEqualTo(PatientSize.exactly(lists.count(filter)));
    }

    @Test
    void aboutSoManyIsRoundedToTwoDigits() {
        assertThat(PatientSize.about(12_345)).isEqualTo(new PatientSize(12_000, false));
        assertThat(PatientSize.about(999_999)).isEqualTo(new PatientSize(1_000_000, false));
        assertThat(PatientSize.about(7.4)).isEqualTo(new PatientSize(7, false));
        assertThat(PatientSize.about(0)).isEqualTo(new PatientSize(1, false));
    }

    @Test
    void aSizeIsThatOfTheOwnClinic() {
        clinics.openAsOwner();

        assertThat(lists.size(PatientFilter.ALL)).isEqualTo(PatientSize.exactly(0));
        assertThat(lists.page(PatientFilter.ALL, PatientSort.BY_NAME, DEEP, PAGE))
                .isEmpty();
    }

    private void patient(int i) {
        Patients.Builder patient = patients.aPatient().named(name(i));
        if (i % 5 > 0) {
            patient.withPhone("+7912" + "%07d".formatted(random.nextInt(10_000_000)));
        } else if (i % 10 == 0) {
            patient.withPhone("+4915123" + "%06d".formatted(random.nextInt(1_000_000)));
        }
        if (i % 3 == 0) {
            patient.withCard(i % 2 == 0 ? "К-" + i : "VIP" + i);
        }
        if (i % 4 == 0) {
            patient.digitizedOn(LocalDate.of(2026, 3, 1 + random.nextInt(9)));
        }
        summary(patient.stored());
    }

    private String name(int i) {
        String first = pick(FIRST);
        return switch (i % 8) {
            case 0 -> first + " " + pick(LATER);
            case 1 -> "Мамедов " + pick(LATER) + " " + pick(LATER) + " оглы";
            case 2 -> "Ван дер Берг " + pick(LATER) + " " + pick(LAST);
            default -> first + " " + pick(LATER) + " " + pick(LAST);
        };
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void summary(PatientId patient) {
        sql.sql("""
                        UPDATE patient_summary SET visits = :visits, net = :net, last_visit_on = :last, recall_on = :recall
                        WHERE business_id = :business AND patient_id = :patient""")
                .param("visits", random.nextInt(4))
                .param("net", new BigDecimal(random.nextInt(20) * 100))
                .param("last", day())
                .param("recall", day())
                .param("patient", patient.value())
                .update();
    }

    private LocalDate day() {
        return random.nextInt(4) == 0 ? null : LocalDate.of(2026, 5, 1 + random.nextInt(20));
    }

    private void assertPages(PatientFilter filter, PatientSort sort, Collection<PatientRow> expected) {
        List<PatientId> pages = new ArrayList<>();
        for (int offset = 0; offset < PATIENTS; offset += PAGE) {
            pages.addAll(ids(lists.page(filter, sort, offset, PAGE)));
        }
        assertThat(pages)
                .as(filter.text() + " " + sort)
                .isEqualTo(ids(expected.stream().sorted(order(sort)).toList()));
        int last = Math.max(0, expected.size() - 3);
        assertThat(ids(lists.page(filter, sort, last, PAGE))).isEqualTo(pages.subList(last, pages.size()));
    }

    private void assertFound(String text, Predicate<PatientRow> matching) {
        PatientFilter filter = PatientFilter.ALL.withText(text);
        List<PatientRow> expected =
                all.stream().filter(matching).sorted(BY_NAME).toList();

        assertThat(ids(lists.page(filter, PatientSort.BY_NAME, 0, PATIENTS)))
                .as(text)
                .isEqualTo(ids(expected));
        assertThat(lists.count(filter)).as(text).isEqualTo(expected.size());
        assertThat(lists.idsAfter(filter, 0, PATIENTS))
                .as(text)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(row -> row.id().value()).toList());
    }

    /** The rule of the list: beginnings of words of the name, or the beginning of the card. */
    private static boolean matches(PatientRow row, String text) {
        List<String> words = List.of(PersonName.searchKey(row.name()).split(" "));
        boolean named = List.of(PersonName.searchKey(text).split(" ")).stream()
                .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
        return named || hasCard(row, text);
    }

    private static boolean hasDigits(PatientRow row, String digits) {
        return hasCard(row, digits)
                || (row.phone() != null
                        && (row.phone().digits().contains(digits)
                                || (digits.startsWith("8")
                                        && row.phone().digits().startsWith("7" + digits.substring(1)))));
    }

    private static boolean hasCard(PatientRow row, String text) {
        return row.cardNumber() != null && CardKey.of(row.cardNumber()).startsWith(CardKey.of(text));
    }

    private static Comparator<PatientRow> order(PatientSort sort) {
        Comparator<PatientRow> ascending = switch (sort.column()) {
            case NAME -> BY_NAME;
            case PHONE -> by(PatientListOrderTest::phone);
            case CARD -> by(PatientRow::cardNumber);
            case VISITS -> by(PatientRow::visits);
            case LAST_VISIT -> by(PatientRow::lastVisitOn);
            case PAID -> by(PatientRow::net);
            case RECALL -> by(PatientRow::recallOn);
            case DIGITIZED -> by(PatientRow::digitizedOn);
        };
        if (sort.column() != PatientSort.Column.DIGITIZED) {
            return sort.descending() ? ascending.reversed() : ascending;
        }
        Comparator<PatientRow> joined = Comparator.comparing((PatientRow row) -> row.digitizedOn() != null);
        Comparator<PatientRow> days = (a, b) -> a.digitizedOn() == null
                ? BY_NAME.compare(a, b)
                : (sort.descending() ? ascending.reversed() : ascending).compare(a, b);
        return (sort.descending() ? joined.reversed() : joined).thenComparing(days);
    }

    private static <T extends Comparable<? super T>> Comparator<PatientRow> by(Function<PatientRow, T> value) {
        return Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(BY_ID);
    }

    private static @Nullable String phone(PatientRow row) {
        return row.phone() == null ? null : row.phone().e164();
    }

    private static List<PatientId> ids(List<PatientRow> rows) {
        return rows.stream().map(PatientRow::id).toList();
    }

    private PatientSizes sizes(Duration patience) {
        return new PatientSizes(sql, statements, sample, work, current, clock, patience);
    }
}
