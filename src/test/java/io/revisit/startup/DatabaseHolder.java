package io.revisit.startup;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** A program of its own that starts the embedded database and holds it until it is killed. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    /** @param args the data folder; prints address, user and password, each on a line, when the database answers */
    public static void main(String[] args) throws InterruptedException {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
        EmbeddedMariaDb database = EmbeddedMariaDb.start(Path.of(args[0]), 0);
        System.out.println(database.jdbcUrl("kept"));
        System.out.println(database.user());
        System.out.println(database.password());
        Thread.currentThread().join();
    }
}
