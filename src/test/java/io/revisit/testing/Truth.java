package io.revisit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures that a shared client base must come to: its {@code truth.json}. */
public final class Truth {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Truth() {}

    /** The truth of {@link TestBase#SMALL} or {@link TestBase#CLINIC}. */
    public static JsonNode of(String base) {
        try (InputStream file = Truth.class.getResourceAsStream("/clientbase/" + base + "/truth.json")) {
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
