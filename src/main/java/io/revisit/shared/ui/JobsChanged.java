package io.revisit.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Tells the header of a window that a job was started or ended there, so that it looks at once. */
public final class JobsChanged extends ComponentEvent<UI> {
    private JobsChanged(UI source) {
        super(source, false);
    }

    /** To be called by a view right after it has started or stopped a job. */
    public static void fire() {
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new JobsChanged(ui));
    }

    /** Calls back whenever a view of this window says so. */
    public static Registration listen(UI ui, Runnable callback) {
        return ComponentUtil.addListener(ui, JobsChanged.class, _ -> callback.run());
    }
}
