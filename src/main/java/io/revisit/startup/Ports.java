package io.revisit.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {

    private Ports() {}

    /** One on loopback that is free at this moment. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("No free port for the embedded database.", e);
        }
    }

    /** @throws Refusal when the web server could not listen there */
    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d cannot be opened (%s): stop the program that holds it, or choose another with --port N."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }
}
