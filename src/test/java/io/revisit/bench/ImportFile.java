package io.revisit.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The file of patients that the benches import. */
final class ImportFile {

    private static final String[] SURNAMES = {"Иванов", "Смирнов", "Кузнецов", "Попов", "Фёдоров", "Волков", "Лебедев"};
    private static final String[] GIVEN = {"Пётр", "Иван", "Сергей", "Олег", "Юрий", "Павел", "Артём", "Егор", "Лев"};

    private ImportFile() {}

    /** Writes so many patients, each with a card, a phone and an e-mail of their own. */
    static void write(Path file, int patients) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.write("Номер карты,Фамилия,Имя,Отчество,Телефон,E-mail,Дата рождения,Пол\n");
            for (int i = 0; i < patients; i++) {
                csv.write("C%d,%s%d,%s,Сергеевич,+7916%07d,p%d@mail.example,%s,М\n"
                        .formatted(
                                i,
                                SURNAMES[i % SURNAMES.length],
                                i % 1_000,
                                GIVEN[i % GIVEN.length],
                                i,
                                i,
                                LocalDate.of(1950, 1, 1).plusDays(i % 20_000)));
            }
        }
    }
}
