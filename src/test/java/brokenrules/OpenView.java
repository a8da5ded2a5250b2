package brokenrules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

@Route(value = "broken-rules", registerAtStartup = false)
class OpenView extends Div {}
