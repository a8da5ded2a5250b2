package io.revisit.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;

/** Short news about what has just been done. Texts are translated. */
public final class Notices {
    private static final int SUCCESS_MILLIS = 4_000;
    private static final int UNDO_MILLIS = 10_000;

    private Notices() {}

    /** Says that something was done; goes away by itself. */
    public static Notification success(String text) {
        return show(text, VaadinIcon.CHECK_CIRCLE, NotificationVariant.SUCCESS, SUCCESS_MILLIS);
    }

    /** Says that something was done and offers to undo it. */
    public static Notification undoable(String text, Runnable undo) {
        var notice = show(text, VaadinIcon.CHECK_CIRCLE, NotificationVariant.SUCCESS, UNDO_MILLIS);
        notice.add(new Button(I18NProvider.translate("ui.notice.undo"), _ -> {
            notice.close();
            undo.run();
        }));
        return notice;
    }

    /** Says what went wrong and what to do; stays until closed. */
    public static Notification error(String text) {
        var notice = show(text, VaadinIcon.EXCLAMATION_CIRCLE, NotificationVariant.ERROR, 0);
        notice.setAssertive(true);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(I18NProvider.translate("ui.notice.close"));
        notice.add(close);
        return notice;
    }

    private static Notification show(String text, VaadinIcon icon, NotificationVariant variant, int millis) {
        var notice = new Notification();
        notice.add(icon.create(), new Span(text));
        notice.addClassName("notice");
        notice.addThemeVariants(variant);
        notice.setDuration(millis);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.open();
        return notice;
    }
}
