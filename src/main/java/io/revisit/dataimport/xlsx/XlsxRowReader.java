package io.revisit.dataimport.xlsx;

import io.revisit.dataimport.xlsx.XlsxException.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one at a time, from top to bottom. */
public final class XlsxRowReader implements AutoCloseable {
    /** Of a row, empty ones included: as many as a spreadsheet has columns. */
    private static final int MOST_CELLS = 16_384;

    private final XmlPart part;
    private final SharedStrings strings;
    private final DateStyles styles;
    private final NumberText numbers;
    private final XlsxLimits limits;
    private List<String> cells = List.of();
    private int rows;
    private int rowNumber;
    private int characters;
    private int cellsMet;
    private int width;
    private int column;
    private @Nullable String type;
    private int style;

    XlsxRowReader(XmlPart part, SharedStrings strings, DateStyles styles, NumberText numbers, XlsxLimits limits) {
        this.part = part;
        this.strings = strings;
        this.styles = styles;
        this.numbers = numbers;
        this.limits = limits;
    }

    /** Goes on to the next row that the sheet names; false at the end, where the part has proved to be whole. */
    public boolean next() throws XlsxException {
        while (part.next()) {
            if (part.isStart("row")) {
                readRow();
                return true;
            }
        }
        return false;
    }

    /** As the sheet shows it, from 1. */
    public int rowNumber() {
        return rowNumber;
    }

    /** The texts of the row's cells, from the first column to the last that is not empty. */
    public List<String> cells() {
        return cells;
    }

    private void readRow() throws XlsxException {
        rows++;
        if (rows > limits.rows()) {
            throw new XlsxException(Problem.TOO_MANY_ROWS);
        }
        rowNumber = Math.max(XmlPart.number(part.attribute("r"), 0), rowNumber + 1);
        cells = new ArrayList<>(width);
        characters = 0;
        cellsMet = 0;
        column = -1;
        int inside = part.depth();
        while (part.next() && part.depth() >= inside) {
            if (part.isStart("c")) {
                readCell();
            }
        }
        width = cells.size();
    }

    private void readCell() throws XlsxException {
        readAttributes();
        if (cellsMet > MOST_CELLS) {
            throw new XlsxException(Problem.TOO_MANY_COLUMNS);
        }
        int inside = part.depth();
        String text = "";
        while (part.next() && part.depth() >= inside) {
            if (part.isStart("v")) {
                text = value(part.text());
            } else if (part.isStart("is")) {
                text = SharedStrings.item(part, limits.rowCharacters());
            } else if (part.isStart()) {
                part.text();
            }
        }
        if (!text.isEmpty()) {
            put(text);
        }
    }

    private void readAttributes() {
        type = null;
        style = 0;
        column++;
        cellsMet++;
        for (int i = 0; i < part.attributes(); i++) {
            switch (part.attributeName(i)) {
                case "r" -> column = columnOf(part.attributeValue(i), column);
                case "t" -> type = part.attributeValue(i);
                case "s" -> style = XmlPart.number(part.attributeValue(i), 0);
                default -> {}
            }
        }
    }

    private String value(String raw) throws XlsxException {
        return switch (type) {
            case null -> numbers.of(raw, styles.isDate(style));
            case "s" -> strings.get(XmlPart.number(raw.strip(), -1));
            case "b" -> raw.strip().equals("1") ? "true" : "false";
            case "str" -> EscapedText.plain(raw);
            case "d" -> raw.replace('T', ' ');
            case "e" -> raw;
            default -> numbers.of(raw, styles.isDate(style));
        };
    }

    private void put(String text) throws XlsxException {
        if (column >= limits.columns()) {
            if (text.isBlank()) {
                return;
            }
            throw new XlsxException(Problem.TOO_MANY_COLUMNS);
        }
        characters += text.length();
        if (characters > limits.rowCharacters()) {
            throw new XlsxException(Problem.TOO_LONG);
        }
        if (column < cells.size()) {
            cells.set(column, text);
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    /** «C12» is the third column, 2; what is no such name stands behind the cell before it. */
    private static int columnOf(String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4) {
            int letter = reference.charAt(letters) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
            letters++;
        }
        return letters == 0 || letters > 3 ? otherwise : column - 1;
    }

    @Override
    public void close() throws IOException {
        try (strings) {
            part.close();
        }
    }
}
