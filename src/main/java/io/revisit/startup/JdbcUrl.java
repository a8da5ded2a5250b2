package io.revisit.startup;

/** A JDBC address for Connector/J with the properties this application relies on; what the address already says wins. */
final class JdbcUrl {

    /** Rows are loaded from memory; a server that asks for a file gets none, since there is no such folder. */
    private static final String NO_FOLDER = "/nonexistent";

    private final String url;

    private JdbcUrl(String url) {
        this.url = url;
    }

    static JdbcUrl forMySql(String address) {
        return new JdbcUrl(address)
                .with("rewriteBatchedStatements", "true")
                .with("connectionTimeZone", "UTC")
                .with("forceConnectionTimeZoneToSession", "true")
                .with("allowLoadLocalInfile", "false")
                .with("allowLoadLocalInfileInPath", NO_FOLDER)
                .with("characterEncoding", "UTF-8");
    }

    /** Connector/J asks MySQL's information schema for key words, which MariaDB does not have. */
    static JdbcUrl forMariaDb(String address) {
        return forMySql(address).with("useInformationSchema", "false");
    }

    JdbcUrl with(String name, String value) {
        if (url.contains("?" + name + "=") || url.contains("&" + name + "=")) {
            return this;
        }
        return new JdbcUrl(url + (url.contains("?") ? '&' : '?') + name + "=" + value);
    }

    @Override
    public String toString() {
        return url;
    }
}
