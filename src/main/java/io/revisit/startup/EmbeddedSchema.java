package io.revisit.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The application's schema on its own server; what a kill left in it is cleared before Liquibase looks. */
final class EmbeddedSchema {

    private static final int NO_SUCH_TABLE = 1146;

    private final EmbeddedMariaDb server;
    private final String name;

    EmbeddedSchema(EmbeddedMariaDb server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Releases Liquibase's lock: the data folder is ours alone, so whoever took it is dead.
     *
     * @param afresh whether the schema was never ready for people, so that it is made anew as a whole
     */
    void clearAfterKill(boolean afresh) {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(name), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            if (afresh) {
                statement.execute("DROP DATABASE " + name);
            } else {
                releaseLock(statement);
            }
        } catch (SQLException e) {
            server.close();
            throw new Refusal("The embedded database cannot be used: %s.".formatted(e.getMessage()), e);
        }
    }

    private static void releaseLock(Statement statement) throws SQLException {
        try {
            statement.execute("UPDATE DATABASECHANGELOGLOCK SET LOCKED = FALSE, LOCKGRANTED = NULL, LOCKEDBY = NULL");
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_TABLE) {
                throw e;
            }
        }
    }
}
