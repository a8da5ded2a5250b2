package brokenrules;

import com.vaadin.flow.component.html.Div;

class VaadinOutsideTheInterface {
    Div component = new Div();
}
