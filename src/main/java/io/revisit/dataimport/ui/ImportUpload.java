package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.UploadOutcome;
import io.revisit.dataimport.reading.Refusal;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The first step: files are chosen, or dropped, and streamed to the service; a refusal is said beside them. */
final class ImportUpload extends Composite<Div> {
    private static final int MOST_FILES = 20;

    private final ImportService imports;
    private final long mostBytes;
    private final Refusal tooBig;
    private final Consumer<List<ImportId>> stored;
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Upload upload = new Upload(this::receive);
    private final ErrorNotice refusal = new ErrorNotice("");

    private record Received(String fileName, UploadOutcome outcome) {}

    /** @param stored is told which imports the files have become, in the order in which they came */
    ImportUpload(ImportService imports, Consumer<List<ImportId>> stored) {
        this.imports = imports;
        mostBytes = imports.limits().maxBytes();
        tooBig = imports.limits().tooBig();
        this.stored = stored;
        upload.setMaxFiles(MOST_FILES);
        // All at once: the end of one while others wait would pass for the end of all.
        upload.getElement().setProperty("maxConcurrentUploads", MOST_FILES);
        upload.setMaxFileSize(Math.toIntExact(mostBytes));
        upload.setI18n(words());
        var choose = new Button(getTranslation("dataimport.upload.choose"), VaadinIcon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.addAllFinishedListener(_ -> answer());
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        refusal.setVisible(false);
        var limits = new Paragraph(getTranslation("dataimport.upload.limits", mostBytes >> 20));
        limits.addClassName("quiet");
        getContent().addClassNames("panel", "import-upload");
        getContent().add(new Paragraph(getTranslation("dataimport.upload.text")), upload, refusal, limits);
    }

    /** On the thread of the upload's own request, which has the user's rights but not the window's lock. */
    private void receive(UploadEvent event) throws IOException {
        if (event.getFileSize() > mostBytes) {
            received.add(new Received(event.getFileName(), new UploadOutcome.Refused(tooBig)));
            return;
        }
        try (InputStream content = event.getInputStream()) {
            received.add(new Received(event.getFileName(), imports.upload(event.getFileName(), content)));
        }
    }

    /** In the window's next request, after the last upload ended one way or another. */
    private void answer() {
        List<Received> all = new ArrayList<>();
        for (Received next = received.poll(); next != null; next = received.poll()) {
            all.add(next);
        }
        List<ImportId> good = all.stream()
                .flatMap(file -> file.outcome() instanceof UploadOutcome.Stored(ImportId id) ? Stream.of(id) : null)
                .toList();
        List<String> refused = all.stream()
                .flatMap(file -> file.outcome() instanceof UploadOutcome.Refused(Refusal why)
                        ? Stream.of(sentence(file.fileName(), why, all.size()))
                        : null)
                .toList();
        if (good.isEmpty()) {
            refuse(refused.isEmpty() ? getTranslation("dataimport.upload.failed") : String.join("\n", refused));
        } else {
            refused.forEach(Notices::error);
            stored.accept(good);
        }
    }

    private String sentence(String fileName, Refusal why, int files) {
        String sentence = ImportTexts.sentence(why);
        return files == 1 ? sentence : getTranslation("dataimport.upload.refused", fileName, sentence);
    }

    private void refuse(String sentence) {
        upload.clearFileList();
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private UploadI18N words() {
        var status = new UploadI18N.Uploading.Status()
                .setConnecting(getTranslation("dataimport.upload.connecting"))
                .setStalled(getTranslation("dataimport.upload.stalled"))
                .setProcessing(getTranslation("dataimport.upload.processing"))
                .setHeld(getTranslation("dataimport.upload.held"));
        var remaining = new UploadI18N.Uploading.RemainingTime()
                .setPrefix(getTranslation("dataimport.upload.remaining"))
                .setUnknown(getTranslation("dataimport.upload.remaining-unknown"));
        String failed = getTranslation("dataimport.upload.failed");
        var errors = new UploadI18N.Uploading.Error()
                .setServerUnavailable(failed)
                .setUnexpectedServerError(failed)
                .setForbidden(failed)
                .setFileTooLarge(ImportTexts.sentence(tooBig));
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setMany(getTranslation("dataimport.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setMany(getTranslation("dataimport.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(ImportTexts.sentence(tooBig))
                        .setTooManyFiles(getTranslation("dataimport.upload.too-many", MOST_FILES)))
                .setFile(new UploadI18N.File()
                        .setRemove(getTranslation("dataimport.upload.remove"))
                        .setRetry(getTranslation("dataimport.upload.retry"))
                        .setStart(getTranslation("dataimport.upload.start")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(status)
                        .setRemainingTime(remaining)
                        .setError(errors));
    }
}
