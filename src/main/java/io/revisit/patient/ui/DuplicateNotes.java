package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.duplicate.DuplicateService;
import org.springframework.modulith.NamedInterface;

/** For screens after which the base is another one: what the search for duplicates that follows has found. */
@SpringComponent
@NamedInterface("duplicates")
public class DuplicateNotes {
    private final DuplicateService duplicates;

    DuplicateNotes(DuplicateService duplicates) {
        this.duplicates = duplicates;
    }

    /** A line that says how the search stands, with a link to the pairs; it keeps itself up to date while it is shown. */
    public Component create() {
        return new DuplicatesNote(duplicates);
    }
}
