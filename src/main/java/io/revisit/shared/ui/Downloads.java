package io.revisit.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.function.Supplier;

/** Links that stream a file made at the moment of the click. */
public final class Downloads {
    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** Writes the file. Runs on the request's thread with the user's rights and tenant. */
    @FunctionalInterface
    public interface Content extends Serializable {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A link that looks like a button.
     *
     * @param label translated label
     * @param fileName asked for at the click, so that it can name the current filter or month
     */
    public static Anchor link(String label, Supplier<String> fileName, String contentType, Content content) {
        var button = new Button(label, VaadinIcon.DOWNLOAD_ALT.create());
        button.setTabIndex(-1);
        var link = new Anchor(handler(fileName, contentType, content), AttachmentType.DOWNLOAD, "");
        link.add(button);
        link.setAriaLabel(label);
        link.addClassName("download");
        return link;
    }

    /** The bare handler, for links of one's own. */
    public static DownloadHandler handler(Supplier<String> fileName, String contentType, Content content) {
        return event -> {
            event.setFileName(fileName.get());
            event.setContentType(contentType);
            content.writeTo(event.getOutputStream());
        };
    }
}
