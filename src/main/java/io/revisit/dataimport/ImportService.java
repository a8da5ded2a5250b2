package io.revisit.dataimport;

import io.revisit.business.Dictionary;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.Refusal;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.task.BusinessTasks;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The import of a client base: upload, mapping, dry run, run and report (DOMAIN.md, Patient and Consent). Checks and runs
 * go on in the background; a screen asks {@link #job} how far they are.
 */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class ImportService {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportTables tables;
    private final ImportUploads uploads;
    private final ImportOrigins origins;
    private final ImportRowQuery rowQuery;
    private final BusinessTasks tasks;
    private final CurrentUser currentUser;
    private final SourceFiles sourceFiles;

    ImportService(
            ImportJobs jobs,
            ImportFiles files,
            ImportTables tables,
            ImportUploads uploads,
            ImportOrigins origins,
            ImportRowQuery rowQuery,
            BusinessTasks tasks,
            CurrentUser currentUser,
            SourceFiles sourceFiles) {
        this.jobs = jobs;
        this.files = files;
        this.tables = tables;
        this.uploads = uploads;
        this.origins = origins;
        this.rowQuery = rowQuery;
        this.tasks = tasks;
        this.currentUser = currentUser;
        this.sourceFiles = sourceFiles;
    }

    /** How much of a file is taken on. */
    public ReadingLimits limits() {
        return sourceFiles.limits();
    }

    /**
     * Stores an uploaded file and guesses how to read it and what its columns are.
     *
     * @param fileName as the user knows it
     * @return the new import, or why the file cannot be read; then nothing is kept
     */
    public UploadOutcome upload(String fileName, InputStream content) {
        Long user = currentUser.user().map(found -> found.id().value()).orElse(null);
        return uploads.store(fileName, content, user);
    }

    /** The import as it stands, or empty when this business has none of that id. */
    public Optional<ImportJob> job(ImportId id) {
        return jobs.find(id);
    }

    /** Imports of the business, the latest first. */
    public List<ImportJob> history(int offset, int limit) {
        return jobs.latest(offset, limit);
    }

    /** How many imports the business has. */
    public long historyCount() {
        return jobs.count();
    }

    /** The file's columns with sample values, read by the import's settings. */
    public SourceTable table(ImportId id) {
        return tables.of(require(id));
    }

    /** Reads the file another way (encoding, delimiter, sheet, header); what the columns are is settled anew. */
    public UploadOutcome readAs(ImportId id, ReadingOptions options) {
        ImportJob job = require(id);
        return switch (sourceFiles.inspect(files.file(id, job.fileName(), job.fileSize()), options)) {
            case Refusal refusal -> new UploadOutcome.Refused(refusal);
            case SourceTable table -> {
                uploads.settle(job, table);
                yield new UploadOutcome.Stored(id);
            }
        };
    }

    /**
     * Says that the rows are patients, or visits; the columns are guessed anew.
     *
     * @return what the rows seem to be all the same
     */
    public FileKind setKind(ImportId id, FileKind kind) {
        ImportJob job = require(id);
        SourceTable table = table(id);
        if (jobs.change(id, job.settings().withMapping(uploads.guess(table, kind)), table.rows())) {
            origins.note(id, null);
        }
        return uploads.guess(table).kind();
    }

    /**
     * Stores how to map the columns and what the file may do; a check that was made before no longer holds.
     *
     * @return false when a task works on the import, or it was run: then nothing changes
     */
    public boolean change(ImportId id, ImportSettings settings) {
        return jobs.change(id, settings, require(id).counts().total());
    }

    /** Orders the dry run: it writes nothing to the base. */
    public boolean check(ImportId id) {
        return order(id, ImportState.CHECKING, ImportStep.READ, true, List.of(ImportState.NEW, ImportState.CHECKED));
    }

    /** Orders the run of a checked import. */
    public boolean run(ImportId id) {
        return order(id, ImportState.RUNNING, ImportStep.MATCH, true, List.of(ImportState.CHECKED));
    }

    /** Orders a stopped or failed import to go on from where it stands. */
    public boolean resume(ImportId id) {
        ImportStep step = require(id).step();
        ImportState state = switch (step) {
            case READ -> ImportState.CHECKING;
            case MATCH, WRITE, LINK -> ImportState.RUNNING;
            case UNDO -> ImportState.UNDOING;
        };
        return order(id, state, step, false, List.of(ImportState.STOPPED, ImportState.FAILED));
    }

    private boolean order(ImportId id, ImportState to, ImportStep step, boolean fromStart, List<ImportState> from) {
        boolean ordered = jobs.order(id, to, step, fromStart, from);
        if (ordered) {
            tasks.wake(ImportTask.IMPORTS);
        }
        return ordered;
    }

    /** Stops the check, run or undo after the piece that it is at. */
    public void stop(ImportId id) {
        jobs.requestStop(id);
    }

    /** Rows of a checked import, in the order of the file. */
    public List<ImportRow> rows(ImportId id, RowList list, int offset, int limit) {
        return rowQuery.page(require(id), list, offset, limit);
    }

    /** How many rows are in a list. */
    public int rowCount(ImportId id, RowList list) {
        ImportJob job = require(id);
        return list == RowList.CHANGED && job.isOvertaken()
                ? rowQuery.changed(job)
                : job.counts().of(list);
    }

    /** Names in the file that the run adds to the clinic's dictionaries. */
    public List<NewName> newNames(ImportId id) {
        return rowQuery.newNames(require(id), List.of(Dictionary.values()));
    }

    private ImportJob require(ImportId id) {
        return jobs.find(id).orElseThrow(() -> new IllegalArgumentException("No import " + id.value()));
    }
}
