package io.revisit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.UploadOutcome;
import io.revisit.shared.tenant.CurrentBusiness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports files as a person would: upload, check, run; the background tasks do the work. */
@Component
public class Imports {

    private final ImportService service;
    private final CurrentBusiness currentBusiness;
    private final JdbcClient jdbc;

    Imports(ImportService service, CurrentBusiness currentBusiness, JdbcClient jdbc) {
        this.service = service;
        this.currentBusiness = currentBusiness;
        this.jdbc = jdbc;
    }

    /** Uploads a file of the shared client bases, such as {@code small/patients-1c.csv}. */
    public ImportId upload(String path) {
        return upload(path.substring(path.indexOf('/') + 1), content(path));
    }

    private static InputStream open(String path) {
        InputStream test = Imports.class.getResourceAsStream("/clientbase/" + path);
        return test != null
                ? test
                : Imports.class.getResourceAsStream("/demo/" + path.substring(path.indexOf('/') + 1));
    }

    /** The bytes of a file of the shared client bases. */
    public byte[] content(String path) {
        try (InputStream file = open(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads these bytes, which must be readable. */
    public ImportId upload(String name, byte[] content) {
        UploadOutcome outcome = service.upload(name, new ByteArrayInputStream(content));
        assertThat(outcome).isInstanceOf(UploadOutcome.Stored.class);
        return ((UploadOutcome.Stored) outcome).id();
    }

    /** Orders the check and waits for its end. */
    public ImportJob check(ImportId id) {
        assertThat(service.check(id)).isTrue();
        return settled(id);
    }

    /** Orders the run and waits for its end. */
    public ImportJob run(ImportId id) {
        assertThat(service.run(id)).isTrue();
        return settled(id);
    }

    /** Uploads, checks and runs the file. */
    public ImportJob all(String path) {
        ImportId id = upload(path);
        check(id);
        return run(id);
    }

    /** Waits until the task of the clinic has ended: one that looks on for work takes what a test does by hand. */
    public void awaitRest() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(300))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql(
                                        "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'import' AND task_instance = ?")
                                .param(currentBusiness.id().toString())
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** The import once no task works on it. */
    public ImportJob settled(ImportId id) {
        return settled(id, Duration.ofSeconds(300));
    }

    /** The import once no task works on it, which must be within so long. */
    public ImportJob settled(ImportId id, Duration patience) {
        await().pollInSameThread()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !service.job(id).orElseThrow().state().isAtWork());
        return service.job(id).orElseThrow();
    }
}
