package io.revisit.dataimport;

import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.Refusal;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.shared.data.TenantSql;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was found out about uploaded files, kept so that no screen passes over a whole file again. */
@Component
class ImportTables {

    /** A table of very many columns is found out anew each time. */
    private static final int LONGEST_KEPT = 2_000_000;

    private final TenantSql sql;
    private final ImportFiles files;
    private final SourceFiles sourceFiles;

    ImportTables(TenantSql sql, ImportFiles files, SourceFiles sourceFiles) {
        this.sql = sql;
        this.files = files;
        this.sourceFiles = sourceFiles;
    }

    /** The table of an import, as its file is read now. */
    SourceTable of(ImportJob job) {
        ReadingOptions reading = job.settings().reading();
        return kept(job.id()).filter(table -> table.options().equals(reading)).orElseGet(() -> {
            SourceTable found = inspected(job, reading);
            keep(job.id(), found);
            return found;
        });
    }

    private SourceTable inspected(ImportJob job, ReadingOptions reading) {
        return switch (sourceFiles.inspect(files.file(job.id(), job.fileName(), job.fileSize()), reading)) {
            case SourceTable table -> table;
            case Refusal refusal -> throw new IllegalStateException("No table any more: " + refusal);
        };
    }

    private Optional<SourceTable> kept(ImportId id) {
        return sql.sql(
                        "SELECT t.described FROM import_table t WHERE t.business_id = :business AND t.import_id = :import")
                .param("import", id.value())
                .query(String.class)
                .optional()
                .map(ImportJson::table);
    }

    /** Keeps what was found out, in place of what was kept of the import before. */
    void keep(ImportId id, SourceTable table) {
        String json = ImportJson.write(table);
        if (json.length() <= LONGEST_KEPT) {
            sql.sql("""
                    INSERT INTO import_table (business_id, import_id, described) VALUES (:business, :import, :described)
                    ON DUPLICATE KEY UPDATE described = VALUES(described)
                    """).param("import", id.value()).param("described", json).update();
        }
    }
}
