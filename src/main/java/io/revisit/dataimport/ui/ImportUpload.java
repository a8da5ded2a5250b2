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
import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.Refusal;
import io.revisit.shared.ui.ErrorNotice;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first step: a file is chosen, or dropped, and streamed to the service; a refusal is said beside it. */
final class ImportUpload extends Composite<Div> {
    private static final long MOST_BYTES = ReadingLimits.DEFAULT.maxBytes();
    private static final long MOST_MEGABYTES = MOST_BYTES / (1024 * 1024);
    private static final Refusal TOO_BIG = new Refusal(Refusal.Reason.TOO_BIG, List.of(MOST_MEGABYTES));

    private final ImportService imports;
    private final Consumer<ImportId> stored;
    private final AtomicReference<@Nullable UploadOutcome> received = new AtomicReference<>();
    private final Upload upload = new Upload(this::receive);
    private final ErrorNotice refusal = new ErrorNotice("");

    /** @param stored is told which import the file has become */
    ImportUpload(ImportService imports, Consumer<ImportId> stored) {
        this.imports = imports;
        this.stored = stored;
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) MOST_BYTES);
        upload.setI18n(words());
        var choose = new Button(getTranslation("dataimport.upload.choose"), VaadinIcon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.addAllFinishedListener(_ -> answer());
        upload.addFileRejectedListener(_ -> refuse(tooBig()));
        refusal.setVisible(false);
        var limits = new Paragraph(getTranslation("dataimport.upload.limits", MOST_MEGABYTES));
        limits.addClassName("quiet");
        getContent().addClassNames("panel", "import-upload");
        getContent().add(new Paragraph(getTranslation("dataimport.upload.text")), upload, refusal, limits);
    }

    /** On the thread of the upload's own request, which has the user's rights but not the window's lock. */
    private void receive(UploadEvent event) throws IOException {
        received.set(null);
        if (event.getFileSize() > MOST_BYTES) {
            received.set(new UploadOutcome.Refused(TOO_BIG));
            return;
        }
        try (InputStream content = event.getInputStream()) {
            received.set(imports.upload(event.getFileName(), content));
        }
    }

    /** In the window's next request, after the upload ended one way or another. */
    private void answer() {
        UploadOutcome outcome = received.getAndSet(null);
        switch (outcome) {
            case null -> refuse(getTranslation("dataimport.upload.failed"));
            case UploadOutcome.Stored(ImportId id) -> stored.accept(id);
            case UploadOutcome.Refused(Refusal why) -> refuse(ImportTexts.sentence(why));
        }
    }

    private void refuse(String sentence) {
        upload.clearFileList();
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private static String tooBig() {
        return ImportTexts.sentence(TOO_BIG);
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
                .setFileTooLarge(tooBig());
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("dataimport.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("dataimport.upload.drop")))
                .setError(new UploadI18N.Error().setFileIsTooBig(tooBig()))
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
