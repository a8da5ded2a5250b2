package io.revisit.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A screen of the owner alone, for tests of the frame around it. */
@Route("frame-test")
@Menu(title = "layout.error.home", order = 99, icon = "vaadin:home")
@RolesAllowed("OWNER")
class FrameView extends Div {
    FrameView() {
        super("Внутри рамы");
    }
}
