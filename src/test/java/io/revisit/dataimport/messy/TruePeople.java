package io.revisit.dataimport.messy;

import io.revisit.patient.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of a made-up town: families on one phone, a father and a son of one name, names of several peoples. */
final class TruePeople {
    private static final List<String> MALE_SURNAMES = List.of(
            "Иванов",
            "Смирнов",
            "Кузнецов",
            "Попов",
            "Фёдоров",
            "Щербаков",
            "Ёлкин",
            "Мамин-Сибиряк",
            "Ким",
            "Шевченко",
            "Черных",
            "Толстой",
            "Цой",
            "Юсупов",
            "Эрнст");
    private static final List<String> FEMALE_SURNAMES = List.of(
            "Иванова",
            "Смирнова",
            "Кузнецова",
            "Попова",
            "Фёдорова",
            "Щербакова",
            "Ёлкина",
            "Петрова-Водкина",
            "Ким",
            "Шевченко",
            "Черных",
            "Толстая",
            "Цой",
            "Юсупова",
            "Эрнст");
    private static final List<String> MALE = List.of(
            "Александр", "Пётр", "Семён", "Дмитрий", "Юрий", "Олег", "Илья", "Никита", "Тимур", "Артём", "Лев", "Егор");
    private static final List<String> FEMALE = List.of(
            "Мария",
            "Анна",
            "Ольга",
            "Наталья",
            "Алёна",
            "Юлия",
            "Светлана",
            "Диана",
            "Екатерина",
            "Софья",
            "Яна",
            "Любовь");
    private static final List<String> MALE_PATRONYMICS = List.of(
            "Иванович", "Петрович", "Сергеевич", "Ильич", "Юрьевич", "Львович", "Олегович", "Никитич", "Артёмович");
    private static final List<String> FEMALE_PATRONYMICS = List.of(
            "Ивановна",
            "Петровна",
            "Сергеевна",
            "Ильинична",
            "Юрьевна",
            "Львовна",
            "Олеговна",
            "Никитична",
            "Артёмовна");
    private static final List<String> TAGS = List.of("VIP", "Терапия", "Ортодонтия", "Дети", "ДМС", "Сотрудник");
    private static final List<String> COMMENTS = List.of(
            "Просит звонить после 18:00",
            "Аллергия: лидокаин; пенициллин",
            "Сказала: \"перезвоню сама\"",
            "Первая строка\nвторая строка",
            "=SUM(A1:A9)",
            "+ скидка, 5%");

    private final Random random;
    private final Set<String> phones = new LinkedHashSet<>();
    private int cards;

    TruePeople(Random random) {
        this.random = random;
        cards = 1000 + random.nextInt(80_000);
    }

    /** So many people and up to two more, each somebody else. */
    List<TruePerson> some(int count, boolean withCards) {
        List<TruePerson> people = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        while (people.size() < count) {
            TruePerson person = person(withCards);
            if (!names.add(person.surname() + person.given())) {
                continue;
            }
            people.add(person);
            if (person.phone() != null && random.nextInt(6) == 0) {
                people.add(relative(person, withCards));
            }
        }
        return people;
    }

    private TruePerson person(boolean withCards) {
        boolean male = random.nextBoolean();
        if (random.nextInt(20) == 0) {
            return fromBaku(male, withCards);
        }
        String phone = random.nextInt(12) == 0 && withCards ? null : phone();
        return new TruePerson(
                one(male ? MALE_SURNAMES : FEMALE_SURNAMES),
                one(male ? MALE : FEMALE),
                random.nextInt(8) == 0 ? null : one(male ? MALE_PATRONYMICS : FEMALE_PATRONYMICS),
                male ? Sex.MALE : Sex.FEMALE,
                phone,
                phone != null && random.nextInt(5) == 0 ? phone() : null,
                random.nextInt(3) == 0 ? null : "user" + random.nextInt(1_000_000) + "@mail.example.ru",
                random.nextInt(7) == 0 ? null : born(1935, 2020),
                withCards ? card() : null,
                tags(),
                random.nextInt(4) == 0 ? one(COMMENTS) : null);
    }

    private TruePerson fromBaku(boolean male, boolean withCards) {
        return new TruePerson(
                male ? "Мамедов" : "Мамедова",
                male ? "Али" : "Лейла",
                male ? "Гасан оглы" : "Гасан кызы",
                male ? Sex.MALE : Sex.FEMALE,
                phone(),
                null,
                null,
                born(1935, 2020),
                withCards ? card() : null,
                List.of(),
                null);
    }

    /** On the same phone: the same name with another birth date, or another given name. */
    private TruePerson relative(TruePerson person, boolean withCards) {
        boolean male = person.sex() == Sex.MALE;
        boolean namesake = person.born() != null && random.nextBoolean();
        String given = person.given();
        while (!namesake && given.equals(person.given())) {
            given = one(male ? MALE : FEMALE);
        }
        LocalDate born = person.born();
        LocalDate other = born(1935, 2020);
        while (other.equals(born)) {
            other = other.plusDays(1);
        }
        return person.called(given, person.patronymic(), other, withCards ? card() : null);
    }

    private LocalDate born(int from, int to) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt((to - from) * 365));
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tags.add(one(TAGS));
        }
        return List.copyOf(tags);
    }

    private String phone() {
        String phone;
        do {
            phone = "+79" + (100_000_000 + random.nextInt(899_999_999));
        } while (!phone.matches("\\+79[0-6]\\d{8}") || !phones.add(phone));
        return phone;
    }

    private String card() {
        cards += 1 + random.nextInt(9);
        return String.valueOf(cards);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Whether two rows of these people, without cards, would be taken for one person. */
    static boolean alike(TruePerson one, TruePerson other) {
        return one.phone() != null
                && one.phone().equals(other.phone())
                && folded(one.surname() + "|" + one.given()).equals(folded(other.surname() + "|" + other.given()))
                && agree(one.patronymic(), other.patronymic())
                && agree(one.born(), other.born());
    }

    private static String folded(String name) {
        return name.replace('ё', 'е').replace('Ё', 'Е');
    }

    private static boolean agree(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }
}
