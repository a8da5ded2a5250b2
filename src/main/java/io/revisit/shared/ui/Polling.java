package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls back now and then while a component is on the screen. Several components share the one poll of their window, which
 * goes at the pace of the fastest and stops with the last. A callback runs in an ordinary request, so services may be called.
 */
public final class Polling {
    private final List<Duration> paces = new ArrayList<>();

    private Polling() {}

    /**
     * Starts polling for a component that is on the screen; ends by itself when it leaves, or by the registration.
     *
     * @param pace longest time between two calls
     */
    public static Registration start(Component component, Duration pace, Runnable callback) {
        UI ui = component.getUI().orElseThrow(() -> new IllegalStateException("The component is not on the screen"));
        Polling polling = of(ui);
        polling.paces.add(pace);
        polling.apply(ui);
        Registration poll = ui.addPollListener(_ -> callback.run());
        Registration end = Registration.once(() -> {
            poll.remove();
            polling.paces.remove(pace);
            polling.apply(ui);
        });
        Registration detach = component.addDetachListener(event -> {
            event.unregisterListener();
            end.remove();
        });
        return Registration.combine(end, detach);
    }

    private static Polling of(UI ui) {
        Polling existing = ComponentUtil.getData(ui, Polling.class);
        if (existing != null) {
            return existing;
        }
        var created = new Polling();
        ComponentUtil.setData(ui, Polling.class, created);
        return created;
    }

    private void apply(UI ui) {
        ui.setPollInterval(
                paces.stream().mapToInt(pace -> (int) pace.toMillis()).min().orElse(-1));
    }
}
