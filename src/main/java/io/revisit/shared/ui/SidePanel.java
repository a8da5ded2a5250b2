package io.revisit.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;

/** Panel on the right for the rows behind a figure; the whole screen on a phone. Closes by Esc, a click outside or going elsewhere. */
public final class SidePanel extends Dialog {
    /** @param title translated title; content is added like to any dialog */
    public SidePanel(String title, Component... content) {
        setHeaderTitle(title);
        addClassName("side-panel");
        setCloseOnEsc(true);
        setCloseOnOutsideClick(true);
        var close = new Button(VaadinIcon.CLOSE.create(), _ -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("ui.panel.close"));
        getHeader().add(close);
        add(content);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Registration leaving = event.getUI().addBeforeEnterListener(_ -> close());
        addDetachListener(detached -> {
            detached.unregisterListener();
            leaving.remove();
        });
    }
}
