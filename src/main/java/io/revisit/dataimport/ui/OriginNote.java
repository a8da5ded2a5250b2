package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.MappingOrigin;
import io.revisit.dataimport.mapping.ReadyPreset;

/** Says whose mapping the file took over, with the way to the import that it is from. */
final class OriginNote extends Composite<Div> {

    OriginNote(ImportJob job) {
        getContent().addClassNames("import-notice", "is-hint");
        getContent().getElement().setAttribute("role", "status");
        MappingOrigin origin = job.origin();
        setVisible(origin != null);
        if (origin != null) {
            getContent().add(new Span(sentence(job, origin)));
            if (origin.earlier() != null) {
                getContent()
                        .add(ImportNavigation.link(
                                origin.earlier(), getTranslation("dataimport.origin.open", origin.name())));
            }
        }
    }

    private String sentence(ImportJob job, MappingOrigin origin) {
        return switch (origin.kind()) {
            case READY -> getTranslation("dataimport.origin.ready", readyName(origin.name()));
            case PRESET -> getTranslation("dataimport.origin.preset", origin.name());
            case EARLIER -> getTranslation("dataimport.origin.earlier", origin.name(), ground(job));
            case MENDED -> getTranslation("dataimport.origin.mended", origin.name(), ground(job));
        };
    }

    private String ground(ImportJob job) {
        String ground = job.settings().consentGround();
        return ground == null ? "" : getTranslation("dataimport.origin.ground", ground);
    }

    private String readyName(String name) {
        return getTranslation(ReadyPreset.valueOf(name).key());
    }
}
