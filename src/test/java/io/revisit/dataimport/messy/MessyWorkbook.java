package io.revisit.dataimport.messy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook, in which a spreadsheet has turned digits into numbers. */
final class MessyWorkbook {
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{3,10}");

    private final Random random;

    MessyWorkbook(Random random) {
        this.random = random;
    }

    byte[] of(MessyTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Clinic", "1.0")) {
            boolean cover = random.nextBoolean();
            Worksheet sheet = workbook.newWorksheet("Пациенты");
            if (cover) {
                workbook.newWorksheet("Справка").value(0, 0, "Выгружено программой");
            }
            int row = random.nextInt(3) == 0 ? title(sheet) : 0;
            write(sheet, row++, table.header());
            for (List<String> cells : table.cells()) {
                write(sheet, row++, cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int title(Worksheet sheet) {
        sheet.value(0, 0, "Клиентская база");
        return 2;
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (DIGITS.matcher(cell).matches()) {
                sheet.value(row, i, Long.parseLong(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, i, cell);
            }
        }
    }
}
