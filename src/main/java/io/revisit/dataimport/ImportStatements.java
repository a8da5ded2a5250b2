package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements on the rows of one import, which they name as {@code :import}. */
@Component
class ImportStatements {

    private final TenantSql sql;

    ImportStatements(TenantSql sql) {
        this.sql = sql;
    }

    JdbcClient.StatementSpec on(ImportJob job, String statement) {
        return sql.sql(statement).param("import", job.id().value());
    }

    /** One piece of them: the records from {@code :firstRecord} to {@code :lastRecord}, both included. */
    JdbcClient.StatementSpec piece(ImportJob job, int from, int to, String statement) {
        return on(job, statement).param("firstRecord", from).param("lastRecord", to);
    }
}
