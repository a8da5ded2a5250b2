package io.revisit.dataimport;

import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What is left to mend of an import, as a file, and what came of mending it. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class ImportReportService {

    private final ImportJobs jobs;
    private final ImportOrigins origins;
    private final RowReport report;

    ImportReportService(ImportJobs jobs, ImportOrigins origins, RowReport report) {
        this.jobs = jobs;
        this.origins = origins;
        this.report = report;
    }

    /**
     * Writes rows in the file's own columns, with the reason in front, so that they can be mended and uploaded again.
     *
     * @param locale of the reasons
     */
    public void write(ImportId id, ReportedRows rows, ReportFormat format, Locale locale, OutputStream out) {
        report.write(require(id), rows, format, locale, out);
    }

    /** What the first import and those of its mended rows come to; empty when nothing was mended. */
    public Optional<MendedTotals> together(ImportId id) {
        ImportJob first = first(require(id));
        if (finishedMendings(first).isEmpty()) {
            return Optional.empty();
        }
        int total = first.counts().total();
        int rejected = left(first);
        return Optional.of(new MendedTotals(first.id(), first.fileName(), total, total - rejected, rejected));
    }

    /** The import whose rows were mended, were they mended again. */
    private ImportJob first(ImportJob job) {
        Set<ImportId> seen = new HashSet<>();
        ImportJob first = job;
        while (seen.add(first.id())) {
            MappingOrigin origin = first.origin();
            if (origin == null || origin.kind() != MappingOrigin.Kind.MENDED || origin.earlier() == null) {
                return first;
            }
            first = jobs.find(origin.earlier()).orElse(first);
        }
        return first;
    }

    private List<ImportJob> finishedMendings(ImportJob job) {
        return origins.mendedOf(job.id()).stream()
                .filter(mending -> mending.state() == ImportState.FINISHED)
                .toList();
    }

    /** How many of the import's rejected rows no mending has brought in. */
    private int left(ImportJob job) {
        int left = job.counts().rejected();
        for (ImportJob mending : finishedMendings(job)) {
            MappingOrigin origin = mending.origin();
            int mended = origin == null ? 0 : origin.mendedRows();
            left -= Math.max(0, mended - left(mending));
        }
        return Math.max(0, left);
    }

    private ImportJob require(ImportId id) {
        return jobs.find(id).orElseThrow(() -> new IllegalArgumentException("No import " + id.value()));
    }
}
