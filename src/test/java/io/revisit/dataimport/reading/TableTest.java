package io.revisit.dataimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableTest {
    @ParameterizedTest
    @EnumSource(Delimiter.class)
    void theDelimiterIsFoundByHowRowsFallApart(Delimiter delimiter) {
        String text = "Имя,Телефон,Сумма\nАнна,89123456789,\"12,5; и | ещё\"\nОльга,89123456780,\"1,5\"\n"
                .replace(",\"", "\u0001\"")
                .replace("Имя,Телефон,", "Имя\u0001Телефон\u0001")
                .replace("Анна,89123456789", "Анна\u000189123456789")
                .replace("Ольга,89123456780", "Ольга\u000189123456780")
                .replace('\u0001', delimiter.character());
        SourceTable table = MadeFiles.table(text);
        assertThat(table.options().delimiter()).isEqualTo(delimiter);
        assertThat(MadeFiles.headers(table)).containsExactly("Имя", "Телефон", "Сумма");
    }

    @Test
    void decimalCommasDoNotOutvoteSemicolons() {
        assertThat(MadeFiles.table("Имя;Сумма;Оплачено\nАнна;1,5;2,5\nОльга;3,5;4,5\n")
                        .options()
                        .delimiter())
                .isEqualTo(Delimiter.SEMICOLON);
    }

    @Test
    void theHeaderIsFoundUnderTitlesAndTheFooterLeftOut() {
        UploadedFile file = MadeFiles.of("""
                Отчёт: Список пациентов;;
                Клиника «Улыбка»;;

                № карты;ФИО;Телефон
                1;Анна Ким;89123456789
                ;;
                2;Олег Ким;89123456780
                Итого;2;
                Всего по клинике: 2;;
                """);
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(table.options().headerRow()).isEqualTo(4);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.footerRow()).isEqualTo(8);
        assertThat(MadeFiles.rows(file, table.options()))
                .containsExactly(
                        new SourceRow(5, 1, List.of("1", "Анна Ким", "89123456789")),
                        new SourceRow(7, 2, List.of("2", "Олег Ким", "89123456780")));
    }

    @Test
    void theNamesOfColumnsStandUnderThoseOfTheirGroups() {
        SourceTable table = MadeFiles.table("""
                Пациент;;;Контакты;
                Фамилия;Имя;Отчество;Телефон;E-mail
                Ким;Анна;;89123456789;anna@example.ru
                Ли;Олег;Петрович;89123456780;
                """);
        assertThat(table.options().headerRow()).isEqualTo(2);
        assertThat(MadeFiles.headers(table)).containsExactly("Фамилия", "Имя", "Отчество", "Телефон", "E-mail");
    }

    @Test
    void aColumnWithoutAGroupKeepsItsNameFromTheUpperRow() {
        SourceTable table = MadeFiles.table("""
                №;Пациент;;Контакты;;Статус
                ;Фамилия;Имя;Телефон;E-mail;
                1;Ким;Анна;89123456789;anna@example.ru;VIP
                2;Ли;Олег;89123456780;oleg@example.ru;
                """);
        assertThat(table.options().headerRow()).isEqualTo(2);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(MadeFiles.headers(table)).containsExactly("№", "Фамилия", "Имя", "Телефон", "E-mail", "Статус");
    }

    @Test
    void aGroupMayBeNamedInEachOfItsCellsAndOnEachPage() {
        UploadedFile file = MadeFiles.of("""
                Пациент;Пациент;Контакты
                Фамилия;Имя;Телефон
                Ким;Анна;89123456789
                Пациент;Пациент;Контакты
                Фамилия;Имя;Телефон
                Ли;Олег;89123456780
                """);
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(MadeFiles.headers(table)).containsExactly("Фамилия", "Имя", "Телефон");
        assertThat(table.rows()).isEqualTo(2);
    }

    @Test
    void wordsUnderAColumnWithoutANameAreData() {
        SourceTable table = MadeFiles.table("Фамилия;Имя;\nКим;Анна;постоянный\nЛи;Олег;новый\n");
        assertThat(table.options().headerRow()).isEqualTo(1);
        assertThat(table.rows()).isEqualTo(2);
    }

    @Test
    void theFirstRowsAreShownAndWhatSaysNothingIsNoSample() {
        SourceTable table = MadeFiles.table("Имя;Телефон\nАнна;#Н/Д\nОльга;89123456780\nИнна;-\n");
        assertThat(table.first()).extracting(row -> row.cell(1)).containsExactly("#Н/Д", "89123456780", "-");
        assertThat(table.columns().get(1).samples()).containsExactly("89123456780");
    }

    @Test
    void aFooterIsKeptWhereTheUserSaysSo() {
        UploadedFile file = MadeFiles.of("Имя;Телефон\nАнна;89123456789\nИтого;1\n");
        SourceTable table = (SourceTable)
                new SourceFiles(ReadingLimits.DEFAULT).inspect(file, ReadingOptions.GUESS.withKeepFooter(true));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.footerRow()).isNull();
    }

    @Test
    void aSubtotalInTheMiddleIsNoFooter() {
        SourceTable table = MadeFiles.table("Имя;Телефон\nАнна;89123456789\nИтого;1\nОльга;89123456780\n");
        assertThat(table.rows()).isEqualTo(3);
    }

    @Test
    void aFileMayBeginWithoutAHeader() {
        SourceTable table = MadeFiles.table("Анна Ким;+7 912 345-67-89\nОлег Ким;+7 912 345-67-80\n");
        assertThat(table.options().headerRow()).isZero();
        assertThat(table.rows()).isEqualTo(2);
        assertThat(MadeFiles.headers(table)).containsExactly("", "");
    }

    @Test
    void theUserSaysWhichRowIsTheHeader() {
        UploadedFile file = MadeFiles.of("Имя;Телефон\nИмя пациента;Номер\nАнна;89123456789\n");
        SourceTable table = (SourceTable)
                new SourceFiles(ReadingLimits.DEFAULT).inspect(file, ReadingOptions.GUESS.withHeaderRow(2));
        assertThat(MadeFiles.headers(table)).containsExactly("Имя пациента", "Номер");
        assertThat(table.rows()).isEqualTo(1);
    }

    @Test
    void aLineBreakAndDoubledQuotesInsideACellBeginNoRow() {
        UploadedFile file = MadeFiles.of("Имя;Заметка\nАнна;\"просит\nперезвонить \"\"утром\"\"\"\nОлег;=2+5\n");
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(MadeFiles.rows(file, table.options()))
                .containsExactly(
                        new SourceRow(2, 1, List.of("Анна", "просит\nперезвонить \"утром\"")),
                        new SourceRow(3, 2, List.of("Олег", "=2+5")));
    }

    @Test
    void raggedRowsAreReadAndALongOneAddsAColumn() {
        UploadedFile file = MadeFiles.of("Имя;Телефон\nАнна\nОлег;89123456789;лишнее\n");
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        assertThat(MadeFiles.headers(table)).containsExactly("Имя", "Телефон", "");
        assertThat(MadeFiles.rows(file, table.options()).getFirst().cell(1)).isEmpty();
    }

    @Test
    void aColumnShowsItsDifferentValues() {
        SourceTable table = MadeFiles.table("Имя;Пол\nАнна;ж\nОльга; ж \nОлег;м\nИван;\n");
        assertThat(table.columns().get(1).samples()).containsExactly("ж", "м");
        assertThat(table.columns().get(0).firstSamples(3)).containsExactly("Анна", "Ольга", "Олег");
    }

    @Test
    void aRunGoesOnFromItsCheckpoint() {
        UploadedFile file = MadeFiles.of("Имя;Телефон\nАнна;1\nОльга;2\nОлег;3\n");
        SourceTable table = (SourceTable) MadeFiles.inspect(file);
        try (RowSource rows = new SourceFiles(ReadingLimits.DEFAULT).open(file, table.options())) {
            rows.skip(2);
            assertThat(rows.next()).isEqualTo(new SourceRow(4, 3, List.of("Олег", "3")));
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "25/12/1985|3/4/85, DAY_FIRST",
        "12/25/1985|3/4/85, MONTH_FIRST",
        "3/4/85|5/6/90, UNDECIDED",
        "25/12/1985|12/25/1985, CONTRADICTORY",
        "25.12.1985|, NONE"
    })
    void theWholeColumnDecidesTheOrderOfDayAndMonth(String values, SlashDates said) {
        SlashDates column = SlashDates.NONE;
        for (String value : values.split("\\|")) {
            column = column.and(value);
        }
        assertThat(column).isEqualTo(said);
    }
}
