package io.revisit.shared.ui;

import com.vaadin.flow.component.combobox.ComboBox;

/**
 * Lets a few letters choose from a list: Enter takes the first that fits, Tab the only one. By itself the field would throw
 * the letters away and stay empty.
 */
public final class TypedChoice {

    /** Focuses the first that fits before the field looks for the focused one. Where new words may be typed, they stay. */
    private static final String CHOOSE_FIRST = """
            if (!this.choosesFirst) {
                this.choosesFirst = true;
                this.addEventListener('keydown', event => {
                    const typed = this.opened && this.filter && !this.allowCustomValue && !this.loading;
                    const left = typed && this._focusedIndex < 0 ? this.filteredItems?.length ?? 0 : 0;
                    if (event.key === 'Enter' && left > 0 || event.key === 'Tab' && left === 1) {
                        this._focusedIndex = 0;
                    }
                }, true);
            }""";

    private TypedChoice() {}

    /** Lets typing choose in this field, too. */
    public static void enable(ComboBox<?> box) {
        box.addAttachListener(_ -> box.getElement().executeJs(CHOOSE_FIRST));
    }
}
