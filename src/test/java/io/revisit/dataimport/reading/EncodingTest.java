package io.revisit.dataimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingTest {
    private static final String[] TEXTS = {
        "Фамилия;Имя;Телефон\r\nАлексеева;Диана;8 (912) 345-67-89\r\n",
        "ФИО;ТЕЛЕФОН\nАЛЕКСЕЕВА  ДИАНА ИГОРЕВНА;89123456789\nЦОЙ ВИКТОР;89123456780\n",
        "№ карты;ФИО;Комментарий\n1;Фёдорова Алёна;«боится уколов» — предупредить\n",
        "Карта\tПациент\n10\tЩербаков Эдуард Юрьевич\n",
    };

    static Stream<Arguments> textsInAllEncodings() {
        return Stream.of(SourceEncoding.values())
                .flatMap(encoding -> Stream.of(TEXTS)
                        .filter(text -> encoding.charset().newEncoder().canEncode(text))
                        .map(text -> Arguments.of(encoding, text)));
    }

    @ParameterizedTest
    @MethodSource("textsInAllEncodings")
    void aRussianTextTellsItsEncodingWithoutAMark(SourceEncoding encoding, String text) {
        SourceTable table = (SourceTable) MadeFiles.inspect(MadeFiles.of(text.getBytes(encoding.charset())));
        assertThat(table.options().encoding()).isEqualTo(encoding);
    }

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "UTF_16LE", "UTF_16BE"})
    void aByteOrderMarkDecidesAndIsNoPartOfTheHeader(SourceEncoding encoding) {
        byte[] text = ("\ufeff" + TEXTS[0]).getBytes(encoding.charset());
        SourceTable table = (SourceTable) MadeFiles.inspect(MadeFiles.of(text));
        assertThat(table.options().encoding()).isEqualTo(encoding);
        assertThat(MadeFiles.headers(table)).containsExactly("Фамилия", "Имя", "Телефон");
    }

    @Test
    void aPlainAsciiFileIsUtf8() {
        assertThat(MadeFiles.table("name,phone\nAnna,89123456789\n").options().encoding())
                .isEqualTo(SourceEncoding.UTF_8);
    }

    @Test
    void cyrillicThatBeginsLateInAFileIsStillSeen() {
        byte[] ascii = "id;name\n1;a\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii);
        bytes.writeBytes("2;Алексеева Диана Игоревна\n".getBytes(SourceEncoding.WINDOWS_1251.charset()));
        SourceTable table = (SourceTable) MadeFiles.inspect(MadeFiles.of(bytes.toByteArray()));
        assertThat(table.options().encoding()).isEqualTo(SourceEncoding.WINDOWS_1251);
    }

    @Test
    void anEncodingThatTheUserNamesIsTaken() {
        UploadedFile file = MadeFiles.of("Имя;Телефон\nАнна;8912\n".getBytes(SourceEncoding.WINDOWS_1251.charset()));
        SourceTable table = (SourceTable) new SourceFiles(ReadingLimits.DEFAULT)
                .inspect(file, ReadingOptions.GUESS.withEncoding(SourceEncoding.KOI8_R));
        assertThat(table.options().encoding()).isEqualTo(SourceEncoding.KOI8_R);
        assertThat(MadeFiles.headers(table)).doesNotContain("Имя");
    }

    @Test
    void utf8CutBetweenTwoPiecesIsWellFormed() {
        Utf8Check check = new Utf8Check();
        byte[] letter = "Ж€😀".getBytes(StandardCharsets.UTF_8);
        for (byte b : letter) {
            check.take(new byte[] {b}, 1);
        }
        assertThat(check.isWellFormed()).isTrue();
    }

    @Test
    void overlongAndTornSequencesAreNotUtf8() {
        for (byte[] bad : new byte[][] {
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xD0},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0x80},
            {(byte) 0xD0, 'a'}
        }) {
            Utf8Check check = new Utf8Check();
            check.take(bad, bad.length);
            assertThat(check.isWellFormed()).isFalse();
        }
    }
}
