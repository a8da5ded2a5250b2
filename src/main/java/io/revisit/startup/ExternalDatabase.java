package io.revisit.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A MySQL or MariaDB server that someone else runs.
 *
 * @param version what the server answers to {@code SELECT VERSION()}
 */
record ExternalDatabase(String address, String user, String password, String version) {

    private static final String PROBE_MILLIS = "5000";
    private static final Pattern ADDRESS = Pattern.compile("jdbc:mysql://[^/?]+/[^/?]+.*");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int WRONG_USER_OR_PASSWORD = 1045;
    private static final int NO_RIGHT_TO_DATABASE = 1044;
    private static final int NO_SUCH_DATABASE = 1049;

    /**
     * Connects once and looks what answers.
     *
     * @throws Refusal when nothing usable answers there
     */
    static ExternalDatabase probe(String url, String user, String password) {
        String address = url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
        if (!ADDRESS.matcher(address).matches()) {
            throw new Refusal("REVISIT_DB_URL must look like jdbc:mysql://host:3306/database, not \"%s\"."
                    .formatted(withoutOptions(url)));
        }
        String probe = JdbcUrl.forMariaDb(address)
                .with("connectTimeout", PROBE_MILLIS)
                .with("socketTimeout", PROBE_MILLIS)
                .toString();
        try (Connection connection = DriverManager.getConnection(probe, user, password)) {
            ExternalDatabase database = new ExternalDatabase(address, user, password, version(connection));
            database.requireSupportedVersion();
            return database;
        } catch (SQLException e) {
            throw refusal(withoutOptions(url), user, e);
        }
    }

    /** What Spring and Hibernate need to use this server. */
    Map<String, Object> properties() {
        return isMariaDb()
                ? DatabaseProperties.mariaDb(JdbcUrl.forMariaDb(address).toString(), user, password)
                : DatabaseProperties.mySql(JdbcUrl.forMySql(address).toString(), user, password);
    }

    void requireSupportedVersion() {
        int[] oldest = isMariaDb() ? new int[] {11, 4} : new int[] {8, 4};
        Matcher numbers = NUMBERS.matcher(version);
        if (numbers.matches()) {
            int major = Integer.parseInt(numbers.group(1));
            int minor = Integer.parseInt(numbers.group(2));
            if (major > oldest[0] || major == oldest[0] && minor >= oldest[1]) {
                return;
            }
        }
        throw new Refusal("The database server at %s is %s %s; Revisit needs MySQL 8.4 or MariaDB 11.4, or newer."
                .formatted(withoutOptions(address), isMariaDb() ? "MariaDB" : "MySQL", version));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return withoutOptions(address) + " " + version;
    }

    private boolean isMariaDb() {
        return version.contains("MariaDB");
    }

    private static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Refusal refusal(String url, String user, SQLException e) {
        return switch (e.getErrorCode()) {
            case WRONG_USER_OR_PASSWORD ->
                new Refusal(
                        "The database server at %s refuses user \"%s\": check REVISIT_DB_USER and REVISIT_DB_PASSWORD."
                                .formatted(url, user),
                        e);
            case NO_RIGHT_TO_DATABASE ->
                new Refusal("User \"%s\" has no right to use the database in %s.".formatted(user, url), e);
            case NO_SUCH_DATABASE ->
                new Refusal(
                        "The server answers, but there is no such database: %s; create it first.".formatted(url), e);
            default ->
                new Refusal(
                        "The database server at %s does not answer: check REVISIT_DB_URL and that the server runs."
                                .formatted(url),
                        e);
        };
    }

    /** Options may carry secrets, so they are not shown. */
    private static String withoutOptions(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
