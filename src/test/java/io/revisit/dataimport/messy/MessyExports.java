package io.revisit.dataimport.messy;

import io.revisit.dataimport.messy.MessyExport.Encoding;
import io.revisit.dataimport.messy.MessyExport.TrueRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes one export of patients from a seed: the same seed gives the same bytes. */
public final class MessyExports {
    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding(StandardCharsets.UTF_8, ""),
            new Encoding(StandardCharsets.UTF_8, "\ufeff"),
            new Encoding(Charset.forName("windows-1251"), ""),
            new Encoding(Charset.forName("IBM866"), ""),
            new Encoding(Charset.forName("KOI8-R"), ""),
            new Encoding(StandardCharsets.UTF_16LE, "\ufeff"),
            new Encoding(StandardCharsets.UTF_16LE, ""),
            new Encoding(StandardCharsets.UTF_16BE, "\ufeff"),
            new Encoding(StandardCharsets.UTF_16BE, ""));
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int FEWEST_ROWS = 8;

    private MessyExports() {}

    /** An export of 8 to 30 rows. */
    public static MessyExport of(long seed) {
        Random random = new Random(seed * 7_919 + 17);
        MessyTable table = MessyTable.of(random, rows(random));
        if (random.nextInt(10) == 0) {
            String layout = "seed %d, workbook, %s".formatted(seed, table);
            return new MessyExport("base-" + seed + ".xlsx", new MessyWorkbook(random).of(table), table.rows(), layout);
        }
        Encoding encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
        char delimiter = DELIMITERS.get(random.nextInt(DELIMITERS.size()));
        MessyText text = new MessyText(random, delimiter);
        String layout = "seed %d, %s%s, delimiter «%s», %s"
                .formatted(seed, encoding.charset(), encoding.mark().isEmpty() ? "" : " with BOM", delimiter, table);
        return new MessyExport("base-" + seed + ".csv", encoding.bytes(text.of(table)), table.rows(), layout);
    }

    /** People in the order of the file; some stand there twice, spelled another way. */
    private static List<TrueRow> rows(Random random) {
        boolean cards = random.nextInt(3) > 0;
        List<TruePerson> people = new TruePeople(random).some(FEWEST_ROWS + random.nextInt(18), cards);
        List<TrueRow> rows = new ArrayList<>();
        for (TruePerson person : people) {
            rows.add(new TrueRow(person, 0));
            if (random.nextInt(8) == 0 && isOnlyOneOf(people, person)) {
                rows.add(new TrueRow(person, 0));
            }
        }
        Collections.shuffle(rows.subList(1, rows.size()), random);
        return rows;
    }

    /** A repeated row without a card must not fit two people, as it would then be nobody's. */
    private static boolean isOnlyOneOf(List<TruePerson> people, TruePerson person) {
        return person.card() != null
                || people.stream()
                                .filter(other -> TruePeople.alike(other, person))
                                .count()
                        == 1;
    }

    static LocalDate lastDay() {
        return LocalDate.of(2026, 10, 31);
    }
}
