package io.revisit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shared client bases as the tests see them: beside the tests, and the demo clinic's in the product itself. */
public final class TestFiles {

    private TestFiles() {}

    /** {@code truth.json} of the base ({@code small} or {@code clinic}): the figures after the two clean files. */
    public static JsonNode truth(String base) {
        return new JsonMapper().readTree(open(base, "truth.json"));
    }

    /** A file of the base as it lies there. */
    public static InputStream open(String base, String file) {
        InputStream found = find("/clientbase/" + base + "/" + file);
        if (found == null && base.equals(TestBase.CLINIC)) {
            found = find("/demo/" + file);
        }
        if (found == null) {
            throw new IllegalArgumentException("No file " + file + " in the base " + base);
        }
        return found;
    }

    static List<CSVRecord> csv(String base, String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = open(base, file);
                CSVParser parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream find(String path) {
        return TestFiles.class.getResourceAsStream(path);
    }
}
