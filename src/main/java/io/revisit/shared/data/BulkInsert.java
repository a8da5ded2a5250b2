package io.revisit.shared.data;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.exceptions.MysqlErrorNumbers;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Brings many rows to the database at once: by {@code LOAD DATA LOCAL} from memory where the server takes it, a fraction of the cost of
 * inserts, else by inserts of many rows. The driver is never given leave to read a file (see {@code JdbcUrl}).
 */
final class BulkInsert {

    private final JdbcOperations jdbc;

    BulkInsert(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the rows for the business, in the transaction of this thread. */
    void store(BulkRows rows, long business) {
        jdbc.execute((Connection connection) ->
                takesText(connection) ? load(connection, rows, business) : insert(connection, rows, business));
    }

    private static boolean takesText(Connection connection) throws SQLException {
        boolean offered = connection
                .unwrap(JdbcConnection.class)
                .getPropertySet()
                .getStringProperty(PropertyKey.allowLoadLocalInfileInPath)
                .isExplicitlySet();
        if (!offered) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT @@local_infile")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static int load(Connection connection, BulkRows rows, long business) throws SQLException {
        String sql = "LOAD DATA LOCAL INFILE 'memory' %s INTO TABLE %s CHARACTER SET utf8mb4 (%s) SET business_id = %d"
                .formatted(
                        rows.skippingThoseThere() ? "IGNORE" : "",
                        rows.table(),
                        String.join(", ", rows.columns()),
                        business);
        try (Statement statement = connection.createStatement()) {
            int stored = load(connection, statement, sql, rows);
            refuseLosses(statement, rows, stored);
            return stored;
        }
    }

    /** Only while our own stream answers does the driver answer at all. */
    private static int load(Connection connection, Statement statement, String sql, BulkRows rows) throws SQLException {
        JdbcStatement stream = statement.unwrap(JdbcStatement.class);
        RuntimeProperty<Boolean> leave = connection
                .unwrap(JdbcConnection.class)
                .getPropertySet()
                .getBooleanProperty(PropertyKey.allowLoadLocalInfile);
        stream.setLocalInfileInputStream(new BulkText(rows.rows(), rows.places()));
        leave.setValue(true);
        try {
            return statement.executeUpdate(sql);
        } finally {
            leave.setValue(false);
            stream.setLocalInfileInputStream(null);
        }
    }

    /** Loading from a client turns faults into warnings; here they stay faults. */
    private static void refuseLosses(Statement statement, BulkRows rows, int stored) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (!rows.skippingThoseThere() || warning.getErrorCode() != MysqlErrorNumbers.ER_DUP_ENTRY) {
                throw new SQLException(
                        "A row for " + rows.table() + " does not fit", warning.getSQLState(), warning.getErrorCode());
            }
        }
        if (stored < rows.rows().size() && !rows.skippingThoseThere()) {
            throw new SQLException(stored + " of " + rows.rows().size() + " rows came to " + rows.table());
        }
    }

    static int insert(Connection connection, BulkRows rows, long business) throws SQLException {
        int[] places = rows.places();
        String sql = "INSERT %s INTO %s (business_id, %s) VALUES (%d, %s)"
                .formatted(
                        rows.skippingThoseThere() ? "IGNORE" : "",
                        rows.table(),
                        String.join(", ", rows.columns()),
                        business,
                        String.join(", ", Collections.nCopies(places.length, "?")));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows.rows()) {
                int parameter = 1;
                for (int place : places) {
                    statement.setObject(parameter++, row[place]);
                }
                statement.addBatch();
            }
            return statement.executeBatch().length;
        }
    }
}
