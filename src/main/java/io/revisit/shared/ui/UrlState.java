package io.revisit.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * State of a screen (filter, selection, tab) as it stands in the address, so that a link or Back restores it. Immutable.
 *
 * <p>A view reads {@code UrlState.of(event.getLocation())} in {@code beforeEnter} and calls {@link #show()} when the user
 * changes something.
 */
public final class UrlState {
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

    /** The value of a parameter; empty if absent or blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The comma-separated values of a parameter. */
    public List<String> list(String name) {
        return get(name).map(text -> List.of(text.split(","))).orElse(List.of());
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
