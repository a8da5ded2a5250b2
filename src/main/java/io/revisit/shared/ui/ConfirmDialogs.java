package io.revisit.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** Questions before a step that cannot be taken lightly. */
public final class ConfirmDialogs {
    private ConfirmDialogs() {}

    /**
     * Asks and goes on only if confirmed. All texts are translated.
     *
     * @param title the question, such as «Отправить 365 писем?»
     * @param consequence what will happen and to how many, and whether it can be undone
     * @param action what the button does, as a verb: «Отправить»
     */
    public static ConfirmDialog ask(String title, String consequence, String action, Runnable confirmed) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(consequence);
        dialog.setConfirmText(action);
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("ui.confirm.cancel"));
        dialog.addConfirmListener(_ -> confirmed.run());
        dialog.open();
        return dialog;
    }

    /** Like {@link #ask}, with the button marked as dangerous: for deletion and everything that cannot be undone. */
    public static ConfirmDialog askDangerous(String title, String consequence, String action, Runnable confirmed) {
        var dialog = ask(title, consequence, action, confirmed);
        dialog.setConfirmButtonTheme("primary danger error");
        return dialog;
    }
}
