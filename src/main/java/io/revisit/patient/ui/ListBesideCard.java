package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import org.jspecify.annotations.Nullable;

/** The list and beside it the card, which covers the list where there is no room for both. */
final class ListBesideCard extends Composite<MasterDetailLayout> {
    /** Over the list the detail is a dialog and needs a name, for which the component has no setter; beside it, it may have none. */
    private static final String NAME_DETAIL = """
            this.updateComplete.then(() => {
              const detail = this.shadowRoot.getElementById('detail');
              const name = () => detail.hasAttribute('role')
                ? detail.setAttribute('aria-label', $0) : detail.removeAttribute('aria-label');
              new MutationObserver(name).observe(detail, { attributeFilter: ['role'] });
              name();
            })""";

    /** @param close asked for by Esc and by a click beside the card */
    ListBesideCard(Div list, Runnable close) {
        list.addClassName("patients-master");
        MasterDetailLayout layout = getContent();
        layout.setMasterSize("20rem", true);
        layout.setDetailSize("36rem");
        layout.setOverlaySize("100%");
        layout.setMaster(list);
        layout.addClassName("patients-layout");
        layout.addDetailEscapePressListener(_ -> close.run());
        layout.addBackdropClickListener(_ -> close.run());
        layout.addAttachListener(_ -> layout.getElement().executeJs(NAME_DETAIL, getTranslation("patient.card.name")));
    }

    /** Shows the card; null shows the list alone. */
    void show(@Nullable Component card) {
        getContent().setDetail(card);
    }
}
