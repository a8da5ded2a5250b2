package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.revisit.dataimport.MendedTotals;

/** What a file and its mended rows come to together. */
final class MendedNote extends Composite<Div> {

    MendedNote(MendedTotals totals) {
        getContent().addClassName("import-notice");
        getContent()
                .add(
                        new Span(getTranslation(
                                "dataimport.mended.together", totals.total(), totals.loaded(), totals.rejected())),
                        ImportNavigation.link(
                                totals.first(), getTranslation("dataimport.origin.open", totals.fileName())));
    }
}
