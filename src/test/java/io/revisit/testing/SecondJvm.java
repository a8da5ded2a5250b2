package io.revisit.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** Starts a part of the application as a program of its own, on the test's database, so that a test can kill it. */
public final class SecondJvm {

    private SecondJvm() {}

    /**
     * @param main the program
     * @param arguments of the program; the way to the database is added
     * @param environment of the test, which knows the way to the database
     * @param log what it writes is appended to this file
     */
    public static Process start(Class<?> main, List<String> arguments, Environment environment, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        for (String name : List.of("url", "username", "password")) {
            String property = "spring.datasource." + name;
            command.add("--" + property + "=" + environment.getProperty(property, ""));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
