package io.revisit.dataimport.messy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A table as text: title lines, quotes, ragged rows, a footer. */
final class MessyText {
    private final Random random;
    private final char delimiter;
    private final String lineEnd;
    private final boolean quoteAll;
    private final boolean ragged;
    private final String quoteInside;

    MessyText(Random random, char delimiter) {
        this.random = random;
        this.delimiter = delimiter;
        lineEnd = random.nextBoolean() ? "\r\n" : "\n";
        quoteAll = random.nextInt(3) == 0;
        ragged = random.nextInt(3) == 0;
        quoteInside = random.nextInt(4) == 0 ? "\\\"" : "\"\"";
    }

    String of(MessyTable table) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            text.append("Клиентская база на 31.10.2026").append(lineEnd);
            text.append("Стоматология «Улыбка», выгрузка").append(lineEnd).append(lineEnd);
        }
        line(text, table.header(), false);
        table.cells().forEach(cells -> line(text, cells, ragged));
        if (random.nextInt(3) == 0) {
            line(text, total(table), false);
        }
        return text.toString();
    }

    private static List<String> total(MessyTable table) {
        List<String> cells = new ArrayList<>(Collections.nCopies(table.header().size(), ""));
        cells.set(0, "Итого: " + table.cells().size());
        return cells;
    }

    private void line(StringBuilder text, List<String> cells, boolean cutEmptyTail) {
        int last = cells.size();
        while (cutEmptyTail && last > 1 && cells.get(last - 1).isEmpty()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            text.append(i == 0 ? "" : delimiter).append(quoted(cells.get(i)));
        }
        text.append(lineEnd);
    }

    private String quoted(String cell) {
        boolean needed = cell.indexOf(delimiter) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.startsWith(" ");
        return needed || (quoteAll && !cell.isEmpty()) ? '"' + cell.replace("\"", quoteInside) + '"' : cell;
    }
}
