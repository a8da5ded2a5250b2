package io.revisit.dataimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.reading.HostileFiles.Hostile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM of its own with 96 MB reads them all: one that filled the memory, or left a file behind, would be seen. */
@Tag("process")
class HostileFilesTest {
    @TempDir
    private Path folder;

    @Test
    void eachIsAnsweredInLittleMemoryAndLeavesNothingBehind() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, Hostile> file : HostileFiles.all().entrySet()) {
            Files.write(files.resolve(file.getKey()), file.getValue().content());
            expected.add(file.getKey() + "|" + file.getValue().answer());
        }

        List<String> printed = read(files, temporary);

        assertThat(printed.stream().map(line -> line.substring(0, line.lastIndexOf('|'))))
                .containsExactlyInAnyOrderElementsOf(expected);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(path -> !path.getFileName().toString().startsWith("hsperfdata")))
                    .isEmpty();
        }
    }

    private List<String> read(Path files, Path temporary) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dstdout.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileFilesReader.class.getName(),
                        files.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(reader.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            reader.destroyForcibly();
        }
        return Files.readAllLines(out);
    }
}
