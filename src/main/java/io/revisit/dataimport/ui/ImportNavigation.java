package io.revisit.dataimport.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.revisit.dataimport.BatchId;
import io.revisit.dataimport.ImportId;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens of the import. */
@NamedInterface("navigation")
public final class ImportNavigation {
    /** Address of the history. */
    static final String ROUTE = "import";

    /** Address of the first step, where a file is chosen. */
    static final String UPLOAD = ROUTE + "/new";

    /** Address of files that were uploaded together, before their id. */
    static final String BATCH = ROUTE + "/batch";

    private ImportNavigation() {}

    /** Opens the history of imports. */
    public static void navigateToImports() {
        UI.getCurrent().navigate(ROUTE);
    }

    /** Opens the first step, where a file is chosen. */
    public static void navigateToUpload() {
        UI.getCurrent().navigate(UPLOAD);
    }

    /** Opens an import at the step where it stands. */
    public static void navigateToImport(ImportId id) {
        UI.getCurrent().navigate(path(id));
    }

    /** Opens files that were uploaded together. */
    static void navigateToBatch(BatchId id) {
        UI.getCurrent().navigate(BATCH + "/" + id.value());
    }

    /** A link to the import. */
    static Anchor link(ImportId id, String text) {
        return new Anchor(path(id), text);
    }

    /** Address of an import, without a leading slash. */
    static String path(ImportId id) {
        return ROUTE + "/" + id.value();
    }
}
