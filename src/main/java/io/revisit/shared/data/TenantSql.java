package io.revisit.shared.data;

import io.revisit.shared.tenant.CurrentBusiness;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place through which SQL that JPA does not write reaches the database. It binds the current business as
 * {@code :business}, and {@link TenantGuard} refuses a statement in which a tenant's table is not bound to it.
 * Dates are {@code LocalDate}, instants {@code LocalDateTime} in UTC (see {@link UtcTime}).
 */
@Component
public class TenantSql {

    /** The name of the parameter that holds the current business. */
    public static final String BUSINESS = "business";

    /** The fetch size of a long answer: row by row, instead of the driver's holding all rows. */
    public static final int STREAMED = Integer.MIN_VALUE;

    private static final DSLContext DSL_CONTEXT = DSL.using(
            SQLDialect.MYSQL,
            new Settings()
                    .withRenderQuotedNames(RenderQuotedNames.NEVER)
                    .withRenderGroupConcatMaxLenSessionVariable(false)
                    .withRenderFormatted(false));

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final BulkInsert bulk;
    private final CurrentBusiness currentBusiness;
    private final TenantGuard guard = new TenantGuard();

    TenantSql(JdbcClient jdbc, NamedParameterJdbcTemplate template, CurrentBusiness currentBusiness) {
        this.jdbc = jdbc;
        this.template = template;
        this.bulk = new BulkInsert(template.getJdbcOperations());
        this.currentBusiness = currentBusiness;
    }

    /**
     * A statement of the current business.
     *
     * @param sql with named parameters; each tenant table in it is bound by {@code business_id = :business}, directly or
     *     through a join on {@code business_id}
     */
    public JdbcClient.StatementSpec sql(String sql) {
        guard.check(sql);
        return jdbc.sql(sql).param(BUSINESS, currentBusiness.id().value());
    }

    /** A statement that was composed with {@link #dsl()}; the same rules hold. */
    public JdbcClient.StatementSpec sql(Query query) {
        String statement = dsl().renderNamedParams(query);
        guard.check(statement);
        return jdbc.sql(statement).params(parameters(query).getValues());
    }

    private MapSqlParameterSource parameters(Query query) {
        var parameters =
                new MapSqlParameterSource(BUSINESS, currentBusiness.id().value());
        // A value without a name is rendered under its position among all bind values; the keys of getParams() differ
        // from it, since they also count inlined values.
        List<@Nullable Object> values = dsl().extractBindValues(query);
        for (int i = 0; i < values.size(); i++) {
            parameters.addValue(Integer.toString(i + 1), values.get(i));
        }
        for (Map.Entry<String, Param<?>> parameter : query.getParams().entrySet()) {
            String name = parameter.getKey();
            if (!name.equals(BUSINESS) && !Character.isDigit(name.charAt(0))) {
                parameters.addValue(name, parameter.getValue().getValue());
            }
        }
        return parameters;
    }

    /**
     * Reads by a statement that can be ended from another thread.
     *
     * @return empty when it was cancelled before or while it ran
     */
    public <T> Optional<T> query(Query query, Cancellation cancellation, ResultSetExtractor<T> reader) {
        String statement = dsl().renderNamedParams(query);
        guard.check(statement);
        try {
            Optional<T> read =
                    template.execute(statement, parameters(query), prepared -> read(prepared, cancellation, reader));
            // A server may end a statement early and say nothing.
            return read == null || cancellation.isCancelled() ? Optional.empty() : read;
        } catch (DataAccessException e) {
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static <T> Optional<T> read(
            PreparedStatement prepared, Cancellation cancellation, ResultSetExtractor<T> reader) throws SQLException {
        if (!cancellation.begin(prepared)) {
            return Optional.empty();
        }
        try (ResultSet rows = prepared.executeQuery()) {
            return Optional.ofNullable(reader.extractData(rows));
        } finally {
            cancellation.end();
        }
    }

    /**
     * Runs one statement for many rows in a JDBC batch.
     *
     * @param rows named parameters, a map a row; {@code :business} is added
     * @return how many rows each changed
     */
    public int[] batch(String sql, Collection<Map<String, ?>> rows) {
        guard.check(sql);
        long business = currentBusiness.id().value();
        MapSqlParameterSource[] sources = rows.stream()
                .map(row -> new MapSqlParameterSource(row).addValue(BUSINESS, business))
                .toArray(MapSqlParameterSource[]::new);
        return sources.length == 0 ? new int[0] : template.batchUpdate(sql, sources);
    }

    /** Stores many rows of the current business at once, in the transaction of this thread; all of them or none. */
    public void store(BulkRows rows) {
        if (!rows.isEmpty()) {
            bulk.store(rows, currentBusiness.id().value());
        }
    }

    /** The builder for SQL that is composed at run time; it only builds, execution goes through {@link #sql(Query)}. */
    public DSLContext dsl() {
        return DSL_CONTEXT;
    }

    /** The current business as a parameter for {@link #dsl()}. */
    public Param<Long> business() {
        return DSL.param(BUSINESS, currentBusiness.id().value());
    }
}
