package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.dataimport.ImportId;
import io.revisit.patient.TimelineEntry;
import io.revisit.patient.ui.TimelineDetail;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;

/** Names in a patient's history the file and the row that it came from, with the way to the import for those who may go. */
@SpringComponent
class ImportTimeline implements TimelineDetail {

    /** Stands between the file and the row. */
    private static final String BETWEEN = " · ";

    private final CurrentUser currentUser;

    ImportTimeline(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean knows(TimelineEntry entry) {
        return entry.imported() && entry.kind().startsWith("dataimport.");
    }

    @Override
    public Component content(TimelineEntry entry) {
        Long id = entry.importId();
        boolean open = currentUser
                .user()
                .filter(user -> user.role() != Role.ADMINISTRATOR)
                .isPresent();
        return open && id != null ? ImportNavigation.link(new ImportId(id), text(entry)) : new Span(text(entry));
    }

    private static String text(TimelineEntry entry) {
        String details = entry.details() == null ? "" : entry.details();
        int between = details.lastIndexOf(BETWEEN);
        return between < 0
                ? I18NProvider.translate(entry.textKey(), details)
                : I18NProvider.translate(
                        entry.textKey(),
                        I18NProvider.translate(
                                "dataimport.event.row",
                                details.substring(0, between),
                                details.substring(between + BETWEEN.length())));
    }
}
