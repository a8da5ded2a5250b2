package io.revisit.startup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words after {@code ./start}.
 *
 * @param port of the web server; 0 takes a free one
 * @param demo whether an empty database gets the demo clinic; null when nothing was said
 * @param forSpring settings in Spring's own form, {@code --name.of.setting=value}
 */
record Options(int port, @Nullable Boolean demo, List<String> forSpring) {

    static final int DEFAULT_PORT = 8080;

    /** @throws Refusal when a word is not known or a number is wrong */
    static Options parse(String... words) {
        int port = DEFAULT_PORT;
        Boolean demo = null;
        List<String> forSpring = new ArrayList<>();
        Deque<String> left = new ArrayDeque<>(List.of(words));
        while (!left.isEmpty()) {
            String word = left.pop();
            if (word.equals("--port")) {
                port = portNumber(left.isEmpty() ? "" : left.pop());
            } else if (word.startsWith("--port=")) {
                port = portNumber(word.substring("--port=".length()));
            } else if (word.equals("--empty")) {
                demo = false;
            } else if (word.equals("--demo")) {
                demo = true;
            } else if (word.matches("--\\w+\\..+=.*")) {
                forSpring.add(word);
            } else {
                throw new Refusal("Unknown option %s: see ./start --help.".formatted(word));
            }
        }
        return new Options(port, demo, List.copyOf(forSpring));
    }

    private static int portNumber(String word) {
        if (word.matches("\\d{1,5}") && Integer.parseInt(word) <= 65_535) {
            return Integer.parseInt(word);
        }
        throw new Refusal("--port takes a number from 0 to 65535, not \"%s\".".formatted(word));
    }
}
