package io.revisit.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * State of a screen (filter, selection, tab) as it stands in the address, so that a link or Back restores it. Immutable.
 *
 * <p>A view reads {@code UrlState.of(event.getLocation())} in {@code beforeEnter} and calls {@link #show()} when the user
 * changes something.
 */
public final class UrlState {
    private static final int MAX_ID_DIGITS = 18;

    private final String path;
    private final Map<String, String> values;

    private UrlState(String path, Map<String, String> values) {
        this.path = path;
        this.values = Collections.unmodifiableMap(values);
    }

    /** The state that an address carries; of a parameter given twice the first counts. */
    public static UrlState of(Location location) {
        var values = new TreeMap<String, String>();
        location.getQueryParameters().getParameters().forEach((name, all) -> {
            if (!all.isEmpty() && !all.getFirst().isBlank()) {
                values.put(name, all.getFirst());
            }
        });
        return new UrlState(location.getPath(), values);
    }

    /** A state without values for this path, which has no leading slash. */
    public static UrlState at(String path) {
        return new UrlState(path, Map.of());
    }

    /** The values that {@link #text} wrote, for no path. */
    public static UrlState ofText(String text) {
        var values = new TreeMap<String, String>();
        for (String parameter : text.split("&")) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2 && !parts[1].isBlank()) {
                values.put(parts[0], parts[1]);
            }
        }
        return new UrlState("", values);
    }

    /** The values as {@code doctor=5&tag=1,2}, unescaped: for values that need no escapes. */
    public String text() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("&"));
    }

    /** The value of a parameter; empty if absent or blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The comma-separated values of a parameter. */
    public List<String> list(String name) {
        return get(name).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    /** The id that a parameter names; null if it is absent or no id. */
    public <T> @Nullable T id(String name, LongFunction<T> type) {
        String text = get(name).orElse("");
        return isId(text) ? type.apply(Long.parseLong(text)) : null;
    }

    /** The ids among the comma-separated values of a parameter. */
    public <T> Set<T> ids(String name, LongFunction<T> type) {
        return list(name).stream()
                .filter(UrlState::isId)
                .map(text -> type.apply(Long.parseLong(text)))
                .collect(Collectors.toSet());
    }

    /** The day that a parameter names; null if it is absent or no day. */
    public @Nullable LocalDate day(String name) {
        try {
            return get(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= MAX_ID_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** This state with a day set; null takes the parameter away. */
    public UrlState with(String name, @Nullable LocalDate day) {
        return with(name, day == null ? "" : day.toString());
    }

    /** This state with an id set; null takes the parameter away. */
    public <T> UrlState with(String name, @Nullable T id, ToLongFunction<T> value) {
        return with(name, id == null ? "" : Long.toString(value.applyAsLong(id)));
    }

    /** This state with a value set; an empty one takes the parameter away. */
    public UrlState with(String name, String value) {
        var changed = new TreeMap<>(values);
        if (value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new UrlState(path, changed);
    }

    /** This state under another path. */
    public UrlState withPath(String other) {
        return new UrlState(other, values);
    }

    /** The values as query parameters, for a link or a navigation. */
    public QueryParameters parameters() {
        return QueryParameters.simple(values);
    }

    /** Writes the state into the address bar without navigating and without a new entry in the history. */
    public void show() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, parameters()));
    }
}
