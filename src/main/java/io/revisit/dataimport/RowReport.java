package io.revisit.dataimport;

import io.revisit.dataimport.parsing.RowProblem;
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

/** Rejected and warned rows as they stand in the file, with the reason in front; the file is read again, row after row. */
@Component
class RowReport {

    private static final int REASONS_AT_ONCE = 1_000;

    private record Reported(String reason, SourceRow row) {}

    private final ImportFiles files;
    private final TenantSql sql;
    private final SourceFiles sourceFiles;

    RowReport(ImportFiles files, TenantSql sql, SourceFiles sourceFiles) {
        this.files = files;
        this.sql = sql;
        this.sourceFiles = sourceFiles;
    }

    void write(ImportJob job, ReportedRows which, ReportFormat format, Locale locale, OutputStream out) {
        try (RowSource source = sourceFiles.open(
                files.file(job.id(), job.fileName(), job.fileSize()),
                job.settings().reading())) {
            List<ExportColumn<Reported>> columns = columns(job, locale);
            Stream<Reported> rows = rows(job, which, locale, source);
            switch (format) {
                case CSV -> TableExport.writeCsv(out, columns, rows);
                case XLSX -> TableExport.writeXlsx(out, Messages.get(locale, "dataimport.report.sheet"), columns, rows);
            }
        }
    }

    /** The reason that a mended file had in front is not repeated. */
    private static List<ExportColumn<Reported>> columns(ImportJob job, Locale locale) {
        List<ExportColumn<Reported>> columns = new ArrayList<>();
        columns.add(new ExportColumn<>(ReasonColumn.header(locale, job.id()), Reported::reason));
        MappingOrigin origin = job.origin();
        boolean mended = origin != null && origin.kind() == MappingOrigin.Kind.MENDED;
        job.settings().mapping().columns().stream()
                .skip(mended ? 1 : 0)
                .forEach(column -> columns.add(new ExportColumn<>(
                        column.header(), reported -> reported.row().cell(column.index()))));
        return columns;
    }

    private Stream<Reported> rows(ImportJob job, ReportedRows which, Locale locale, RowSource source) {
        Map<Integer, String> reasons = new HashMap<>();
        int[] knownUpTo = {0};
        return Stream.iterate(0, _ -> source.hasNext(), number -> number)
                .map(_ -> source.next())
                .mapMulti((row, sink) -> {
                    if (row.recordNumber() > knownUpTo[0]) {
                        reasons.clear();
                        reasons.putAll(reasons(job, which, locale, row.recordNumber()));
                        knownUpTo[0] = row.recordNumber() + REASONS_AT_ONCE - 1;
                    }
                    String reason = reasons.get(row.recordNumber());
                    if (reason != null) {
                        sink.accept(new Reported(reason, row));
                    }
                });
    }

    private Map<Integer, String> reasons(ImportJob job, ReportedRows which, Locale locale, int from) {
        Map<Integer, String> reasons = new HashMap<>();
        sql.sql("""
                SELECT r.record_no, r.outcome, r.problems, r.refusal FROM %s r
                WHERE r.business_id = :business AND r.import_id = :import AND %s
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord
                """.formatted(ImportRows.table(job.kind()), which.condition()))
                .param("import", job.id().value())
                .param("firstRecord", from)
                .param("lastRecord", from + REASONS_AT_ONCE - 1)
                .query(row -> {
                    String sentences =
                            ImportRowQuery.problems(row.getString("problems"), row.getString("refusal")).stream()
                                    .map(problem -> sentence(locale, problem))
                                    .collect(Collectors.joining("; "));
                    boolean rejected = row.getString("outcome").equals("REJECTED");
                    reasons.put(row.getInt("record_no"), ReasonColumn.cell(locale, rejected, sentences));
                });
        return reasons;
    }

    private static String sentence(Locale locale, RowProblem problem) {
        String text =
                Messages.get(locale, problem.reason().key(), problem.arguments().toArray());
        return problem.column().isEmpty() ? text : problem.column() + ": " + text;
    }
}
