package io.revisit.startup;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own as a child process, on loopback alone, with a password made anew at each start. Its data
 * survive a kill of either process; a server that dies while we live is started again on the same port.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    static final String INIT_FILE = "init.sql";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final int READY_SECONDS = 120;
    private static final String PROBE_MILLIS = "5000";
    private static final int PORT_TRIES = 3;
    private static final int RESTARTS = 5;

    private final DataFolder folder;
    private final MariaDbServer server;
    private final ServerAccount account = ServerAccount.withNewPassword();
    private final Runnable onLost;
    private int port;
    private Process process;
    private volatile boolean closed;

    private EmbeddedMariaDb(DataFolder folder, int wantedPort, Runnable onLost) {
        this.folder = folder;
        this.server = new MariaDbServer(folder);
        this.onLost = onLost;
        server.prepare();
        folder.writePrivate(INIT_FILE, account.initStatements());
        this.port = wantedPort == 0 ? Ports.free() : wantedPort;
        this.process = startedAndReady(wantedPort == 0 ? PORT_TRIES : 1);
        Thread.ofPlatform().daemon().name("mariadb-watch").start(this::watch);
    }

    /**
     * Starts a server and waits until it answers. The caller closes it: nothing stops it when the JVM ends by itself.
     *
     * @param dataDir made where needed; held by a lock until {@link #close()}
     * @param port on 127.0.0.1; 0 takes a free one
     * @throws Refusal when the folder is in use or cannot be written, or the server does not start
     */
    public static EmbeddedMariaDb start(Path dataDir, int port) {
        DataFolder folder = DataFolder.open(dataDir);
        return start(folder, port, () -> log.error("The embedded database is lost: {}", folder.path()));
    }

    /** @param onLost called when the server keeps dying and is given up */
    static EmbeddedMariaDb start(DataFolder folder, int port, Runnable onLost) {
        try {
            return new EmbeddedMariaDb(folder, port, onLost);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The JDBC address of this database, which is created when it is not there yet. */
    public String jdbcUrl(String database) {
        return JdbcUrl.forMariaDb("jdbc:mysql://127.0.0.1:%d/%s".formatted(port, database))
                .with("createDatabaseIfNotExist", "true")
                .with("sslMode", "DISABLED")
                .toString();
    }

    /** A user who may do everything on this server, from this machine. */
    public String user() {
        return account.user();
    }

    /** The password of this start. */
    public String password() {
        return account.password();
    }

    /** The server's process, for tests that kill it. */
    long pid() {
        return process.pid();
    }

    /** Stops the server in order and lets the data folder go. May be called twice. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            LeftBehind.stop(process.toHandle());
            folder.close();
        }
    }

    /** A port found free may be taken a moment later, so another one is tried. */
    private Process startedAndReady(int tries) {
        Process started = server.launch(port);
        if (becomesReady(started)) {
            return started;
        }
        started.destroyForcibly();
        if (tries > 1) {
            port = Ports.free();
            return startedAndReady(tries - 1);
        }
        throw new Refusal("The embedded database did not start: see %s.".formatted(server.log()));
    }

    private boolean becomesReady(Process started) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (System.nanoTime() < deadline) {
            if (answers()) {
                return true;
            }
            try {
                if (started.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private boolean answers() {
        String url = JdbcUrl.forMariaDb(jdbcUrl(""))
                .with("connectTimeout", PROBE_MILLIS)
                .with("socketTimeout", PROBE_MILLIS)
                .toString();
        try (var connection = DriverManager.getConnection(url, account.user(), account.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void watch() {
        for (int deaths = 0; deaths < RESTARTS; deaths++) {
            try {
                process.waitFor();
                if (closed || !restarted()) {
                    break;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (!closed) {
            onLost.run();
        }
    }

    private synchronized boolean restarted() {
        if (closed) {
            return false;
        }
        log.warn("The embedded database ended by itself and is started again.");
        try {
            process = startedAndReady(1);
            return true;
        } catch (Refusal e) {
            log.error(e.getMessage());
            return false;
        }
    }
}
