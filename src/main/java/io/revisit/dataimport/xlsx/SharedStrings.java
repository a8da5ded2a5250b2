package io.revisit.dataimport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells name by number. The first ones, up to some megabytes, are in memory, the others on disk. */
final class SharedStrings implements AutoCloseable {
    private static final int MOST_IN_MEMORY = 16_000_000;

    /** About what a text costs beside its characters. */
    private static final int COST = 32;

    private final List<String> inMemory = new ArrayList<>();
    private final int mostInMemory;
    private long memory;
    private @Nullable StringsOnDisk onDisk;

    SharedStrings(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    /** @param part null for a workbook without shared texts */
    static SharedStrings read(@Nullable XmlPart part, int longestText) throws IOException {
        SharedStrings strings = new SharedStrings(MOST_IN_MEMORY);
        if (part == null) {
            return strings;
        }
        try (part) {
            while (part.next()) {
                if (part.isStart("si")) {
                    strings.add(item(part, longestText));
                }
            }
            strings.seal();
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    /** From the start of an item or an inline text: its runs, without how to pronounce them. */
    static String item(XmlPart part, int longestText) throws XlsxException {
        int inside = part.depth();
        TextPieces text = new TextPieces(longestText);
        while (part.next() && part.depth() >= inside) {
            if (part.isStart("rPh")) {
                part.text();
            } else if (part.isStart("t")) {
                text.add(part.text());
            }
        }
        return EscapedText.plain(text.text());
    }

    void add(String text) throws IOException {
        memory += text.length() + COST;
        if (memory <= mostInMemory) {
            inMemory.add(text);
            return;
        }
        if (onDisk == null) {
            onDisk = new StringsOnDisk();
        }
        onDisk.add(text);
    }

    void seal() throws IOException {
        if (onDisk != null) {
            onDisk.seal();
        }
    }

    String get(int index) throws XlsxException {
        if (index >= 0 && index < inMemory.size()) {
            return inMemory.get(index);
        }
        if (index < 0 || onDisk == null) {
            throw XlsxException.damaged();
        }
        return onDisk.get(index - inMemory.size());
    }

    @Override
    public void close() throws IOException {
        if (onDisk != null) {
            onDisk.close();
        }
    }
}
