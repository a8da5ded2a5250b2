package io.revisit.dataimport;

import io.revisit.dataimport.parsing.RowProblem;
import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.RowSource;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.export.ExportColumn;
import io.revisit.shared.export.TableExport;
import io.revisit.shared.i18n.Messages;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rejected rows as they stand in the file, with the reason in front; the file is read again, row after row. */
@Component
class RejectedRows {

    private static final int REASONS_AT_ONCE = 1_000;

    private record Rejected(String reason, SourceRow row) {}

    private final ImportFiles files;
    private final TenantSql sql;
    private final SourceFiles sourceFiles = new SourceFiles(ReadingLimits.DEFAULT);

    RejectedRows(ImportFiles files, TenantSql sql) {
        this.files = files;
        this.sql = sql;
    }

    void write(ImportJob job, Locale locale, OutputStream out) {
        List<ExportColumn<Rejected>> columns = new ArrayList<>();
        columns.add(new ExportColumn<>(Messages.get(locale, "dataimport.rejected.reason"), Rejected::reason));
        job.settings()
                .mapping()
                .columns()
                .forEach(column -> columns.add(new ExportColumn<>(
                        column.header(), rejected -> rejected.row().cell(column.index()))));
        try (RowSource source = sourceFiles.open(
                files.file(job.id(), job.fileName(), job.fileSize()),
                job.settings().reading())) {
            TableExport.writeCsv(out, columns, rejected(job, locale, source));
        }
    }

    private Stream<Rejected> rejected(ImportJob job, Locale locale, RowSource source) {
        Map<Integer, String> reasons = new HashMap<>();
        int[] knownUpTo = {0};
        return Stream.iterate(0, _ -> source.hasNext(), number -> number)
                .map(_ -> source.next())
                .mapMulti((row, sink) -> {
                    if (row.recordNumber() > knownUpTo[0]) {
                        reasons.clear();
                        reasons.putAll(reasons(job, locale, row.recordNumber()));
                        knownUpTo[0] = row.recordNumber() + REASONS_AT_ONCE - 1;
                    }
                    String reason = reasons.get(row.recordNumber());
                    if (reason != null) {
                        sink.accept(new Rejected(reason, row));
                    }
                });
    }

    private Map<Integer, String> reasons(ImportJob job, Locale locale, int from) {
        Map<Integer, String> reasons = new HashMap<>();
        sql.sql("""
                SELECT r.record_no, r.problems, r.refusal FROM %s r
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'REJECTED'
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord
                """.formatted(ImportRows.table(job.kind())))
                .param("import", job.id().value())
                .param("firstRecord", from)
                .param("lastRecord", from + REASONS_AT_ONCE - 1)
                .query(row -> {
                    reasons.put(
                            row.getInt("record_no"),
                            ImportRowQuery.problems(row.getString("problems"), row.getString("refusal")).stream()
                                    .map(problem -> sentence(locale, problem))
                                    .collect(Collectors.joining("; ")));
                });
        return reasons;
    }

    private String sentence(Locale locale, RowProblem problem) {
        String text =
                Messages.get(locale, problem.reason().key(), problem.arguments().toArray());
        return problem.column().isEmpty() ? text : problem.column() + ": " + text;
    }
}
