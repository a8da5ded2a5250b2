package io.revisit.patient.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Which columns a list shows, in their order. Immutable.
 *
 * @param widths of the shown columns by their keys, in pixels; 0 as wide as the column is by itself
 */
record ColumnLayout(SequencedMap<String, Integer> widths) {
    /** The column that tells whose row it is; it is always shown. */
    static final String NAME = "name";

    /** What is shown as long as nobody has chosen anything. */
    static final ColumnLayout USUAL =
            of(List.of(NAME, "phone", "card", "tags", "visits", "last_visit", "paid", "digitized"));

    private static final int WIDEST = 2_000;
    private static final int MOST = 130;

    ColumnLayout {
        SequencedMap<String, Integer> copy = new LinkedHashMap<>(widths);
        if (!copy.containsKey(NAME)) {
            copy.putFirst(NAME, 0);
        }
        widths = copy;
    }

    static ColumnLayout of(List<String> keys) {
        SequencedMap<String, Integer> widths = new LinkedHashMap<>();
        keys.forEach(key -> widths.put(key, 0));
        return new ColumnLayout(widths);
    }

    /** Reads {@code name:224,phone}; an empty text means the usual columns. */
    static ColumnLayout parse(String text) {
        if (text.isBlank()) {
            return USUAL;
        }
        SequencedMap<String, Integer> widths = new LinkedHashMap<>();
        Arrays.stream(text.split(","))
                .limit(MOST)
                .map(part -> part.split(":", 2))
                .forEach(part -> {
                    if (!part[0].isBlank()) {
                        widths.put(part[0], part.length > 1 ? width(part[1]) : 0);
                    }
                });
        return new ColumnLayout(widths);
    }

    /** The same as text; empty for the usual columns. */
    String text() {
        return equals(USUAL)
                ? ""
                : widths.entrySet().stream()
                        .map(column ->
                                column.getValue() == 0 ? column.getKey() : column.getKey() + ":" + column.getValue())
                        .collect(Collectors.joining(","));
    }

    List<String> keys() {
        return List.copyOf(widths.keySet());
    }

    boolean shows(String key) {
        return widths.containsKey(key);
    }

    /** These columns in this order; those that were shown before keep their widths. */
    ColumnLayout withKeys(List<String> keys) {
        SequencedMap<String, Integer> others = new LinkedHashMap<>();
        keys.forEach(key -> others.put(key, widths.getOrDefault(key, 0)));
        return new ColumnLayout(others);
    }

    /** One column more, at the end. */
    ColumnLayout with(String key) {
        List<String> keys = new ArrayList<>(keys());
        keys.add(key);
        return withKeys(keys);
    }

    ColumnLayout without(String key) {
        return withKeys(keys().stream().filter(other -> !other.equals(key)).toList());
    }

    ColumnLayout withWidth(String key, int pixels) {
        SequencedMap<String, Integer> others = new LinkedHashMap<>(widths);
        others.replace(key, Math.clamp(pixels, 0, WIDEST));
        return new ColumnLayout(others);
    }

    /** Two with the same columns in another order are not the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnLayout layout
                && List.copyOf(widths.entrySet()).equals(List.copyOf(layout.widths.entrySet()));
    }

    @Override
    public int hashCode() {
        return Map.copyOf(widths).hashCode();
    }

    private static int width(String text) {
        boolean number = !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.min(Integer.parseInt(text), WIDEST) : 0;
    }
}
