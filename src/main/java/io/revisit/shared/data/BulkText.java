package io.revisit.shared.data;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text form that {@code LOAD DATA} reads by default: tabs between, a line a row, {@code \N} for null, backslashes before what would end a value. */
final class BulkText extends InputStream {

    private static final int ENOUGH = 1 << 16;

    private final Iterator<@Nullable Object[]> rows;
    private final int[] places;
    private byte[] bytes = new byte[0];
    private int position;

    /** @param places which values of each row are written */
    BulkText(List<@Nullable Object[]> rows, int[] places) {
        this.rows = rows.iterator();
        this.places = places.clone();
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : bytes[position++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() {
        if (position == bytes.length && rows.hasNext()) {
            StringBuilder text = new StringBuilder(ENOUGH + ENOUGH / 4);
            while (rows.hasNext() && text.length() < ENOUGH) {
                write(rows.next(), text);
            }
            bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return position == bytes.length;
    }

    private void write(@Nullable Object[] row, StringBuilder text) {
        char between = 0;
        for (int place : places) {
            if (between != 0) {
                text.append(between);
            }
            write(row[place], text);
            between = '\t';
        }
        text.append('\n');
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escape(words, text);
            case Boolean yes -> text.append(yes ? '1' : '0');
            case Number number -> text.append(number);
            case Temporal dayOrMoment -> text.append(dayOrMoment);
            default -> throw new IllegalArgumentException("No value of a column: " + value.getClass());
        }
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append("\\0");
                default -> text.append(c);
            }
        }
    }
}
