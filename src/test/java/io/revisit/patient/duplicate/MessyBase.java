package io.revisit.patient.duplicate;

import io.revisit.shared.PersonName;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A generated client base of which it is known who is whom: people, families on one phone (a father and a son of one name
 * among them, and twins), and second cards of people, spelled otherwise.
 */
public final class MessyBase {

    private static final String[] SURNAMES = {
        "Иванов",
        "Смирнов",
        "Кузнецов",
        "Попов",
        "Васильев",
        "Соколов",
        "Фёдоров",
        "Щербаков",
        "Цветков",
        "Королёв",
        "Хохлов",
        "Юдин",
        "Яковлев",
        "Жуков",
        "Чернов",
        "Шубин",
        "Абрамов",
        "Гаврилов",
        "Ершов",
        "Зимин",
        "Ларин",
        "Мухин",
        "Носов",
        "Орлов",
        "Пахомов",
        "Рыбаков",
        "Сафонов",
        "Третьяков",
        "Уваров",
        "Быков",
        "Дроздов"
    };
    private static final String[] ROOTS = {"", "ец", "ин", "ск", "ов", "енк", "ан", "ар", "ич", "ул", "ет", "ош"};
    private static final String[] MEN = {
        "Александр", "Иван", "Пётр", "Сергей", "Дмитрий", "Алексей", "Юрий", "Николай", "Евгений", "Максим", "Фёдор"
    };
    private static final String[] WOMEN = {
        "Мария", "Ольга", "Юлия", "Наталья", "Екатерина", "Анна", "Ксения", "Марина", "Карина", "Елена", "Дарья"
    };
    private static final String[] STEMS = {"Сергее", "Петро", "Алексее", "Николае", "Юрье", "Андрее", "Викторо"};
    private static final int STORED_AT_ONCE = 1_000;

    private final Random random;
    private final TenantSql sql;
    private final Ids ids;
    private final List<Map<String, ?>> rows = new ArrayList<>();
    private final Set<Long> truth = new HashSet<>();
    private long nextId;
    private long base;
    private int phones;

    /** @param seed the same seed makes the same base */
    public MessyBase(TenantSql sql, Ids ids, long seed) {
        this.sql = sql;
        this.ids = ids;
        random = new Random(seed);
    }

    /** Somebody of the base. */
    private record Person(
            String surname, String given, String patronymic, String phone, LocalDate born, boolean man, String email) {}

    /**
     * Stores about so many patients of the current business: of ten people one has a second card, of three one lives in a
     * family.
     */
    public void store(int patients) {
        base = ids.reserve(patients + 10);
        nextId = base;
        while (nextId < base + patients) {
            if (random.nextInt(6) == 0) {
                family();
            } else {
                person(person(phone(), surname()));
            }
        }
        flush();
    }

    /** Whether the two cards are of one person. */
    public boolean isOnePerson(long a, long b) {
        return truth.contains(key(a, b));
    }

    /** How many pairs of cards are of one person. */
    public int onePersonPairs() {
        return truth.size();
    }

    private long key(long a, long b) {
        return (Math.min(a, b) - base) * 10_000_000L + (Math.max(a, b) - base);
    }

    private void family() {
        String phone = phone();
        String surname = surname();
        Person father = new Person(surname, pick(MEN), pick(STEMS) + "вич", phone, born(1955, 1975), true, null);
        person(father);
        String stem = pick(STEMS);
        boolean namesake = random.nextInt(10) == 0;
        person(new Person(
                surname,
                namesake ? father.given() : pick(MEN),
                namesake ? father.patronymic() : stem + "вич",
                phone,
                born(1985, 2015),
                true,
                null));
        LocalDate twins = born(1990, 2015);
        for (String name : List.of("Марина", "Карина")) {
            if (random.nextInt(3) == 0) {
                person(new Person(surname + "а", name, stem + "вна", phone, twins, false, null));
            }
        }
    }

    private Person person(String phone, String surname) {
        boolean man = random.nextBoolean();
        return new Person(
                man ? surname : surname + "а",
                pick(man ? MEN : WOMEN),
                pick(STEMS) + (man ? "вич" : "вна"),
                phone,
                born(1940, 2015),
                man,
                random.nextInt(5) == 0 ? "p" + phones + "@example.org" : null);
    }

    /** Whoever has a second card has a birth date on the first, or nothing would tell them after a new phone or surname. */
    private void person(Person person) {
        boolean twice = random.nextInt(10) == 0;
        long first = write(person, random.nextInt(4) > 0, twice || random.nextInt(5) > 0);
        if (twice) {
            truth.add(key(first, secondCard(person)));
        }
    }

    /** The same person once more, as another program or another administrator wrote them. */
    private long secondCard(Person p) {
        return switch (random.nextInt(7)) {
            case 0 -> write(with(p, p.surname().replace('ё', 'е'), p.given(), p.phone()), true, true);
            case 1 -> write(with(p, latin(p.surname()), latin(p.given()), p.phone()), true, true);
            case 2 -> write(with(p, p.given(), p.surname(), p.phone()), true, true);
            case 3 -> write(with(p, mistyped(p.surname()), p.given(), p.phone()), true, true);
            case 4 ->
                p.man() ? write(p, true, false) : write(with(p, surname() + "а", p.given(), p.phone()), true, true);
            case 5 -> write(with(p, p.surname(), p.given(), phone()), true, true);
            default -> write(p, false, true);
        };
    }

    private static Person with(Person p, String surname, String given, String phone) {
        return new Person(surname, given, p.patronymic(), phone, p.born(), p.man(), p.email());
    }

    private long write(Person p, boolean withPatronymic, boolean withBirth) {
        PersonName name = new PersonName(p.surname(), p.given(), withPatronymic ? p.patronymic() : null);
        Map<String, Object> row = new HashMap<>();
        row.put("id", nextId);
        row.put("surname", name.surname());
        row.put("given", name.given());
        row.put("patronymic", name.patronymic());
        row.put("search", name.searchKey());
        row.put("match", name.matchKey());
        row.put("phone", p.phone());
        row.put("tail", new StringBuilder(p.phone().substring(1)).reverse().toString());
        row.put("email", p.email());
        row.put("born", withBirth ? p.born() : null);
        row.put("day", withBirth ? p.born().getMonthValue() * 100 + p.born().getDayOfMonth() : null);
        row.put("sex", p.man() ? "MALE" : "FEMALE");
        row.put("now", LocalDateTime.of(2026, 1, 1, 12, 0));
        rows.add(row);
        if (rows.size() == STORED_AT_ONCE) {
            flush();
        }
        return nextId++;
    }

    private void flush() {
        sql.batch("""
                INSERT INTO patient (business_id, id, surname, given_name, patronymic, search_name, match_key, phone,
                    phone_tail, email, birth_date, birth_day, sex, created_at)
                VALUES (:business, :id, :surname, :given, :patronymic, :search, :match, :phone, :tail, :email, :born, :day,
                    :sex, :now)
                """, rows);
        sql.batch("INSERT INTO patient_summary (business_id, patient_id) VALUES (:business, :id)", rows);
        rows.clear();
    }

    private String surname() {
        String root = pick(SURNAMES);
        String middle = pick(ROOTS) + pick(ROOTS);
        return root.substring(0, root.length() - 2) + middle + root.substring(root.length() - 2);
    }

    private String phone() {
        return "+7916%07d".formatted(++phones);
    }

    private LocalDate born(int from, int to) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt((to - from) * 365));
    }

    private String mistyped(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return random.nextBoolean()
                ? word.substring(0, at) + word.substring(at + 1)
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /** As a passport spells it. */
    private static String latin(String word) {
        String[] from = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ы ь э ю я".split(" ");
        String[] to = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch y _ e iu ia".split(" ");
        StringBuilder out = new StringBuilder();
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            for (int i = 0; i < from.length; i++) {
                if (from[i].charAt(0) == c) {
                    out.append(to[i].replace("_", ""));
                }
            }
        }
        return Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
