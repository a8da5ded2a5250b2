package io.revisit.dataimport.messy;

import io.revisit.patient.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The ways in which programs and people write one and the same value. Each says the same to whoever reads with care. */
final class Spelling {
    /** How a column spells its dates: a column of slashes is decided by its days over 12. */
    enum Dates {
        MIXED,
        SERIAL,
        DAY_SLASH_MONTH,
        MONTH_SLASH_DAY
    }

    /** How a column of whole names spells them. */
    enum Names {
        AS_THEY_ARE,
        CAPITALS,
        LOWER_CASE,
        GIVEN_NAME_FIRST
    }

    private static final List<String> NOT_A_PHONE = List.of("нет телефона", "не указан", "12-34", "уточнить");
    private static final List<String> NOT_A_DATE = List.of("31.02.1980", "00.00.0000", "не помнит", "30.02.2001");

    private final Random random;

    Spelling(Random random) {
        this.random = random;
    }

    String phone(String e164) {
        String d = e164.substring(2);
        String a = d.substring(0, 3);
        String b = d.substring(3, 6);
        String c = d.substring(6, 8);
        String e = d.substring(8);
        return switch (random.nextInt(11)) {
            case 0 -> "+7 " + a + " " + b + "-" + c + "-" + e;
            case 1 -> "8(" + a + ")" + b + "-" + c + "-" + e;
            case 2 -> "7" + d;
            case 3 -> d;
            case 4 -> "8-" + a + "-" + b + "-" + c + "-" + e;
            case 5 -> "+7 (" + a + ") " + b + " " + c + " " + e;
            case 6 -> "8 " + a + " " + b + c + e;
            case 7 -> "моб. 8 " + a + " " + b + "-" + c + "-" + e;
            case 8 -> "+7\u00a0" + a + "\u00a0" + b + "-" + c + "-" + e;
            case 9 -> e164;
            default -> " 8" + d + " ";
        };
    }

    /** Both numbers in one cell. */
    String phones(String first, @Nullable String second) {
        if (second == null) {
            return phone(first);
        }
        String between = List.of(", ", "; ", " / ", "\n", " или ").get(random.nextInt(5));
        return phone(first).strip() + between + phone(second).strip();
    }

    String notAPhone() {
        return NOT_A_PHONE.get(random.nextInt(NOT_A_PHONE.size()));
    }

    String date(LocalDate day, Dates how) {
        return switch (how) {
            case MIXED -> mixed(day);
            case SERIAL -> String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day));
            case DAY_SLASH_MONTH -> day.format(DateTimeFormatter.ofPattern("d/M/yyyy"));
            case MONTH_SLASH_DAY -> day.format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));
        };
    }

    private String mixed(LocalDate day) {
        String pattern = List.of(
                        "dd.MM.yyyy",
                        "yyyy-MM-dd",
                        "d.M.yyyy",
                        "dd.MM.yyyy 0:00:00",
                        "dd-MM-yyyy",
                        "yyyy-MM-dd 00:00",
                        "dd.MM.yyyy 'г.'",
                        "yyyyMMdd",
                        "yyyy-MM-dd'T'00:00:00")
                .get(random.nextInt(9));
        return day.format(DateTimeFormatter.ofPattern(pattern));
    }

    String notADate() {
        return NOT_A_DATE.get(random.nextInt(NOT_A_DATE.size()));
    }

    String fullName(TruePerson person, Names how) {
        String patronymic = person.patronymic() == null ? "" : " " + person.patronymic();
        String blank = random.nextInt(4) == 0 ? "  " : " ";
        String surnameFirst = person.surname() + blank + person.given() + patronymic;
        return switch (how) {
            case AS_THEY_ARE -> surnameFirst;
            case CAPITALS -> surnameFirst.toUpperCase(Locale.ROOT);
            case LOWER_CASE -> surnameFirst.toLowerCase(Locale.ROOT);
            case GIVEN_NAME_FIRST ->
                patronymic.isEmpty() ? surnameFirst : person.given() + patronymic + " " + person.surname();
        };
    }

    String sex(Sex sex, int words) {
        boolean male = sex == Sex.MALE;
        return switch (words) {
            case 0 -> male ? "М" : "Ж";
            case 1 -> male ? "муж." : "жен.";
            case 2 -> male ? "Мужской" : "Женский";
            default -> male ? "M" : "F";
        };
    }
}
