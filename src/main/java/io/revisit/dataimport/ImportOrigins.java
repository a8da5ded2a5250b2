package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which columns an import is known again, and whose mapping it took over. */
@Component
class ImportOrigins {

    private final TenantSql sql;

    ImportOrigins(TenantSql sql) {
        this.sql = sql;
    }

    /** Notes the digest of the file's columns and whose mapping it has; null for a guess. */
    void note(ImportId id, @Nullable String headersKey, @Nullable MappingOrigin origin) {
        sql.sql("UPDATE import_job SET headers_key = :key WHERE business_id = :business AND id = :id")
                .param("id", id.value())
                .param("key", headersKey)
                .update();
        note(id, origin);
    }

    /** Notes whose mapping it has; null for a guess. */
    void note(ImportId id, @Nullable MappingOrigin origin) {
        ImportId earlier = origin == null ? null : origin.earlier();
        sql.sql("""
                UPDATE import_job SET origin = :kind, origin_name = :name, origin_import = :earlier, mended_rows = :rows
                WHERE business_id = :business AND id = :id
                """)
                .param("id", id.value())
                .param("kind", origin == null ? null : origin.kind().name())
                .param("name", origin == null ? null : origin.name())
                .param("earlier", earlier == null ? null : earlier.value())
                .param("rows", origin == null ? 0 : origin.mendedRows())
                .update();
    }

    /** The digest of the import's columns; empty when it has none. */
    Optional<String> headersKey(ImportId id) {
        return sql.sql("SELECT j.headers_key FROM import_job j WHERE j.business_id = :business AND j.id = :id"
                        + " AND j.headers_key IS NOT NULL")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** The latest other import of a file with these columns that was at least checked. */
    Optional<ImportJob> latest(String headersKey, ImportId besides) {
        return sql.sql(ImportJobRow.SELECT + """
                 WHERE j.business_id = :business AND j.headers_key = :key AND j.id <> :besides AND j.state <> 'NEW'
                 ORDER BY j.created_at DESC, j.id DESC LIMIT 1
                """)
                .param("key", headersKey)
                .param("besides", besides.value())
                .query(ImportJobRow::read)
                .optional();
    }

    /** The imports of mended rows of this one, the first one first. */
    List<ImportJob> mendedOf(ImportId id) {
        return sql.sql(ImportJobRow.SELECT + """
                 WHERE j.business_id = :business AND j.origin_import = :id AND j.origin = 'MENDED'
                 ORDER BY j.created_at, j.id
                """)
                .param("id", id.value())
                .query(ImportJobRow::read)
                .list();
    }
}
