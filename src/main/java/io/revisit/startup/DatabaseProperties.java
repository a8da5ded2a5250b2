package io.revisit.startup;

import java.util.HashMap;
import java.util.Map;

/** A database in the words of Spring's settings. */
final class DatabaseProperties {

    private DatabaseProperties() {}

    static Map<String, Object> mySql(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    /** Hibernate takes MariaDB behind MySQL's driver for MySQL, so it is told. */
    static Map<String, Object> mariaDb(String url, String user, String password) {
        Map<String, Object> properties = new HashMap<>(mySql(url, user, password));
        properties.put("spring.jpa.database-platform", "org.hibernate.dialect.MariaDBDialect");
        return properties;
    }
}
