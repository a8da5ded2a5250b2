package brokenrules;

import org.springframework.jdbc.core.simple.JdbcClient;

class SqlBesideTheGate {
    int patientsOfEverybody(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*) FROM patient").query(Integer.class).single();
    }
}
