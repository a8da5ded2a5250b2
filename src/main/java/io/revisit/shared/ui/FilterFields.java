package io.revisit.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter bar whose fields and chips say one immutable filter.
 *
 * @param <F> the filter
 */
public abstract class FilterFields<F> extends Composite<FilterBar> {
    private static final int TYPING_PAUSE_MILLIS = 300;

    private final F all;
    private final Consumer<F> changed;
    private F filter;
    private boolean showing;

    /**
     * @param all the filter that narrows nothing
     * @param changed told of each change that the user makes
     */
    protected FilterFields(F all, Consumer<F> changed) {
        this.all = all;
        this.changed = changed;
        filter = all;
    }

    /** Puts the filter's values into the fields. */
    protected abstract void fill(F shown);

    /** What the list is narrowed to, after {@link #fill}. */
    protected abstract List<FilterBar.Chip> chips();

    @Override
    protected final FilterBar initContent() {
        return new FilterBar(() -> change(all));
    }

    /** Shows a filter in the fields and chips; tells nobody. */
    public final void show(F shown) {
        filter = shown;
        quietly(() -> fill(shown));
        getContent().setChips(chips());
    }

    /** The filter that is shown. */
    protected final F filter() {
        return filter;
    }

    /** Changes fields without a word to anybody. */
    protected final void quietly(Runnable work) {
        showing = true;
        work.run();
        showing = false;
    }

    /** Shows what the user has narrowed to and tells of it; nothing while a filter is being shown. */
    protected final void change(F next) {
        if (!showing) {
            show(next);
            changed.accept(next);
        }
    }

    /**
     * A chip.
     *
     * @param key of its words, with the value as their argument
     * @param without the filter after it is taken off
     */
    protected final FilterBar.Chip chip(String key, String value, F without) {
        return new FilterBar.Chip(getTranslation(key, value), () -> change(without));
    }

    /** Adds a chip for a value unless it is null. */
    protected final <V> void addChip(
            List<FilterBar.Chip> chips, String key, @Nullable V value, Function<V, String> words, F without) {
        if (value != null) {
            chips.add(chip(key, words.apply(value), without));
        }
    }

    /** Makes a field to search by words of one's own, which answers while one types. */
    protected final TextField searchField(String label, String hint) {
        TextField text = new TextField(label);
        text.setPlaceholder(hint);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        return text;
    }

    /** Puts words into such a field; what is being typed may end in a blank, which a filter does not keep. */
    protected static void fillSearch(TextField text, String words) {
        if (!text.getValue().strip().equals(words)) {
            text.setValue(words);
        }
    }
}
