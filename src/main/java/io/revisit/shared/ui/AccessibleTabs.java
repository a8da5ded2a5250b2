package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;

/** Mends what axe-core finds serious in Vaadin's tabs. */
public final class AccessibleTabs {

    /**
     * Between the list of tabs and its tabs lies a part that scrolls and may take the focus by script, which ARIA forbids
     * there. Its tabs take the focus themselves, so the part needs none.
     */
    private static final String MEND = """
            const tabs = this.localName === 'vaadin-tabs' ? this : this.querySelector('vaadin-tabs');
            tabs.updateComplete.then(() => tabs.shadowRoot.getElementById('scroll').removeAttribute('tabindex'));""";

    private AccessibleTabs() {}

    /**
     * Mends the tabs each time they come to the page.
     *
     * @param tabs a {@code Tabs} or a {@code TabSheet}
     * @return the same
     */
    public static <T extends Component> T mend(T tabs) {
        tabs.addAttachListener(_ -> tabs.getElement().executeJs(MEND));
        return tabs;
    }
}
