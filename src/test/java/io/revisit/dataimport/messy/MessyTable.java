package io.revisit.dataimport.messy;

import io.revisit.dataimport.messy.MessyExport.TrueRow;
import io.revisit.dataimport.messy.Spelling.Dates;
import io.revisit.dataimport.messy.Spelling.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The cells of an export, each column spelled in its own way, and what the rows say all the same. */
final class MessyTable {
    /** What a column holds, and the names that programs give it. */
    private enum Column {
        CARD("Номер карты", "№ карты", "ID пациента", "Card number"),
        FULL_NAME("ФИО", "Пациент", "ФИО пациента", "Клиент", "Full name"),
        SURNAME("Фамилия", "Surname", "Last name"),
        GIVEN("Имя", "Имя", "First name"),
        PATRONYMIC("Отчество", "Отчество", "Middle name"),
        PHONE("Телефон", "Мобильный телефон", "Тел.", "Контактный телефон", "Phone"),
        SECOND_PHONE("Доп. телефон", "Телефон 2", "Second phone"),
        EMAIL("E-mail", "Email", "Электронная почта", "Эл. почта"),
        BORN("Дата рождения", "День рождения", "Дата рожд.", "Birth date"),
        SEX("Пол", "Пол", "Sex"),
        TAGS("Категория", "Метки", "Группы", "Tags"),
        COMMENT("Комментарий", "Примечание", "Notes"),
        AGE("Возраст"),
        SPENT("Потратил, ₽");

        private final List<String> headers;

        Column(String... headers) {
            this.headers = List.of(headers);
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final Map<Column, String> headers = new EnumMap<>(Column.class);
    private final List<TrueRow> rows = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private final Random random;
    private final Spelling spelling;
    private final Dates dates;
    private final Names names;
    private final int sexWords;
    private final boolean twoPhonesInOneCell;

    private MessyTable(Random random, List<TrueRow> people) {
        this.random = random;
        spelling = new Spelling(random);
        names = Names.values()[random.nextInt(Names.values().length)];
        sexWords = random.nextInt(4);
        twoPhonesInOneCell = random.nextBoolean();
        dates = dates(people);
        chooseColumns(people);
        people.forEach(this::add);
    }

    static MessyTable of(Random random, List<TrueRow> people) {
        return new MessyTable(random, people);
    }

    /** Slashes only where the column itself decides which of its numbers is the day. */
    private Dates dates(List<TrueRow> people) {
        boolean decided = people.stream()
                .map(row -> row.person().born())
                .anyMatch(born -> born != null && born.getDayOfMonth() > 12);
        return switch (random.nextInt(8)) {
            case 0 -> decided ? Dates.DAY_SLASH_MONTH : Dates.MIXED;
            case 1 -> decided ? Dates.MONTH_SLASH_DAY : Dates.MIXED;
            case 2 -> Dates.SERIAL;
            default -> Dates.MIXED;
        };
    }

    private void chooseColumns(List<TrueRow> people) {
        if (people.stream().anyMatch(row -> row.person().card() != null)) {
            columns.add(Column.CARD);
        }
        columns.addAll(
                random.nextBoolean()
                        ? List.of(Column.FULL_NAME)
                        : List.of(Column.SURNAME, Column.GIVEN, Column.PATRONYMIC));
        columns.add(Column.PHONE);
        if (!twoPhonesInOneCell) {
            columns.add(Column.SECOND_PHONE);
        }
        for (Column column : List.of(Column.EMAIL, Column.SEX, Column.TAGS, Column.COMMENT, Column.AGE, Column.SPENT)) {
            if (random.nextInt(4) > 0) {
                columns.add(column);
            }
        }
        columns.add(Column.BORN);
        Collections.shuffle(columns, random);
        columns.forEach(column -> headers.put(column, column.headers.get(random.nextInt(column.headers.size()))));
    }

    private void add(TrueRow row) {
        TruePerson known = known(row.person());
        boolean again = rows.stream().anyMatch(earlier -> earlier.person().equals(known));
        TruePerson person = again ? known.withoutYo() : known;
        int unreadable = 0;
        boolean badPhone = person.phone() == null && person.card() != null && random.nextInt(3) == 0;
        boolean badDate = person.born() == null && random.nextInt(3) == 0;
        List<String> line = new ArrayList<>();
        for (Column column : columns) {
            boolean bad = (column == Column.PHONE && badPhone) || (column == Column.BORN && badDate);
            unreadable += bad ? 1 : 0;
            line.add(bad ? unreadable(column) : cell(person, column));
        }
        cells.add(line);
        rows.add(new TrueRow(person, unreadable));
    }

    private String unreadable(Column column) {
        return column == Column.PHONE ? spelling.notAPhone() : spelling.notADate();
    }

    /** Of the person only what the file has a column for. */
    private TruePerson known(TruePerson person) {
        return new TruePerson(
                person.surname(),
                person.given(),
                person.patronymic(),
                person.sex(),
                person.phone(),
                person.secondPhone(),
                columns.contains(Column.EMAIL) ? person.email() : null,
                person.born(),
                person.card(),
                columns.contains(Column.TAGS) ? person.tags() : List.of(),
                columns.contains(Column.COMMENT) ? person.comment() : null);
    }

    private String cell(TruePerson person, Column column) {
        return switch (column) {
            case CARD -> orEmpty(person.card());
            case FULL_NAME -> spelling.fullName(person, names);
            case SURNAME -> person.surname();
            case GIVEN -> person.given();
            case PATRONYMIC -> orEmpty(person.patronymic());
            case PHONE -> phone(person);
            case SECOND_PHONE -> person.secondPhone() == null ? "" : spelling.phone(person.secondPhone());
            case EMAIL -> orEmpty(person.email());
            case BORN -> person.born() == null ? "" : spelling.date(person.born(), dates);
            case SEX -> spelling.sex(person.sex(), sexWords);
            case TAGS -> String.join(random.nextBoolean() ? ", " : ";", person.tags());
            case COMMENT -> orEmpty(person.comment());
            case AGE -> age(person.born());
            case SPENT -> random.nextInt(90_000) + ",00";
        };
    }

    private String phone(TruePerson person) {
        if (person.phone() == null) {
            return "";
        }
        return spelling.phones(person.phone(), twoPhonesInOneCell ? person.secondPhone() : null);
    }

    private static String age(@Nullable LocalDate born) {
        return born == null ? "" : String.valueOf(MessyExports.lastDay().getYear() - born.getYear());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    List<TrueRow> rows() {
        return rows;
    }

    List<String> header() {
        return columns.stream().map(column -> headers.getOrDefault(column, "")).toList();
    }

    List<List<String>> cells() {
        return cells;
    }

    @Override
    public String toString() {
        return "names %s, dates %s, header %s".formatted(names, dates, header());
    }
}
