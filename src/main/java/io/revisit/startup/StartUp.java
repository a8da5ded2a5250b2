package io.revisit.startup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that must be settled before Spring starts: options, port, data folder, database. */
public final class StartUp implements AutoCloseable {

    private static final String EMBEDDED_DATABASE = "revisit";
    private static final String SECRET_KEY = "REVISIT_SECRET_KEY";

    private final Options options;
    private final boolean demo;
    private final String secretKey;
    private final Map<String, Object> database;
    private final Runnable ready;
    private final Runnable stop;

    private StartUp(
            Options options,
            boolean demo,
            String secretKey,
            Map<String, Object> database,
            Runnable ready,
            Runnable stop) {
        this.options = options;
        this.demo = demo;
        this.secretKey = secretKey;
        this.database = database;
        this.ready = ready;
        this.stop = stop;
    }

    /**
     * Reads the options and brings a database up, or makes sure that the one named by REVISIT_DB_URL answers.
     *
     * @throws Refusal when something stands in the way; nothing has been started or damaged then
     */
    public static StartUp prepare(String... arguments) {
        Options options = Options.parse(arguments);
        String url = Settings.value("REVISIT_DB_URL", "");
        return url.isEmpty() ? embedded(options) : external(options, url);
    }

    /** Settings that win over those of the configuration file. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(database);
        properties.put("server.port", options.port());
        properties.put("revisit.demo", demo);
        properties.put("revisit.secret-key", secretKey);
        return properties;
    }

    /** Arguments meant for Spring itself. */
    public List<String> springArguments() {
        return options.forSpring();
    }

    /** To be told when the application serves: from now on its data are never made anew. */
    public void ready() {
        ready.run();
    }

    /** Stops what was started; call it after Spring's context has closed. */
    @Override
    public void close() {
        stop.run();
    }

    private static StartUp embedded(Options options) {
        DataFolder folder = DataFolder.open(Path.of(Settings.value("REVISIT_DATA_DIR", "data")));
        try {
            Ports.requireFree(options.port());
        } catch (Refusal e) {
            folder.close();
            throw e;
        }
        EmbeddedMariaDb server = EmbeddedMariaDb.start(folder, 0, StartUp::giveUp);
        new EmbeddedSchema(server, EMBEDDED_DATABASE).clearAfterKill(folder.firstStartUnfinished());
        return new StartUp(
                options,
                !Boolean.FALSE.equals(options.demo()),
                Settings.value(SECRET_KEY, folder::secretKey),
                DatabaseProperties.mariaDb(server.jdbcUrl(EMBEDDED_DATABASE), server.user(), server.password()),
                folder::endFirstStart,
                server::close);
    }

    private static StartUp external(Options options, String url) {
        Ports.requireFree(options.port());
        String password = Settings.value("REVISIT_DB_PASSWORD", "");
        ExternalDatabase database = ExternalDatabase.probe(url, Settings.value("REVISIT_DB_USER", "revisit"), password);
        // The one secret that every process of an installation knows and a copy of its database does not hold.
        String secretKey = Settings.value(SECRET_KEY, password.isEmpty() ? url : password);
        return new StartUp(
                options, Boolean.TRUE.equals(options.demo()), secretKey, database.properties(), () -> {}, () -> {});
    }

    private static void giveUp() {
        System.err.println("The embedded database keeps ending by itself: see mariadb.log in the data folder.");
        System.exit(1);
    }
}
