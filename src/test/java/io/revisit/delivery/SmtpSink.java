package io.revisit.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server for tests that answers as it is told and writes down every mail at the moment that its last line has
 * arrived: what a mailbox would hold, whether the sender heard the answer or not.
 */
final class SmtpSink implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile long pauseMillis;

    SmtpSink() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The addresses that mails have arrived for, in order, with repetitions. */
    List<String> receipts() {
        return List.copyOf(receipts);
    }

    /** Answers so to RCPT TO with this address; {@code "HANG UP"} takes the mail and breaks the line instead of answering. */
    void answer(String address, String answer) {
        answers.put(address, answer);
    }

    void forget(String address) {
        answers.remove(address);
    }

    /** Waits so long before it confirms a mail, as a busy server does. */
    void confirmAfter(long millis) {
        pauseMillis = millis;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = socket.getOutputStream()) {
            say(out, "220 sink");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    String answer = answers.getOrDefault(recipient, "250 ok");
                    say(out, answer.equals("HANG UP") ? "250 ok" : answer);
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    if (!take(in, recipient)) {
                        return;
                    }
                    say(out, "250 taken");
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The sender was killed.
        }
    }

    private boolean take(BufferedReader in, String recipient) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                receipts.add(recipient);
                pause();
                return !answers.getOrDefault(recipient, "").equals("HANG UP");
            }
        }
        return false;
    }

    private void pause() {
        if (pauseMillis > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(pauseMillis * 1_000_000);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
