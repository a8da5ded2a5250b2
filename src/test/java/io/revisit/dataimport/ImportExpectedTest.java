package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every row of the {@code expected.json} beside the shared client bases. */
@DatabaseTest
class ImportExpectedTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    static List<Arguments> files() throws IOException {
        List<Arguments> files = new ArrayList<>();
        for (String base : List.of("small", "clinic")) {
            try (InputStream file =
                    ImportExpectedTest.class.getResourceAsStream("/clientbase/" + base + "/expected.json")) {
                JsonMapper.builder()
                        .build()
                        .readTree(file)
                        .forEach(expected -> files.add(
                                Arguments.of(base, expected.get("file").asString(), expected)));
            }
        }
        return files;
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("files")
    void theReportIsAsExpectedAndTheSameFileAgainChangesNothing(String base, String file, JsonNode expected) {
        clinics.openAsOwner();
        if (file.startsWith("visits")) {
            imports.all(base + "/patients-clean.csv");
        }

        ImportJob first = imports.all(base + "/" + file);

        assertThat(first.state()).isEqualTo(ImportState.FINISHED);
        ImportCounts counts = first.counts();
        assertThat(counts.total()).isEqualTo(expected.get("rows").asInt());
        assertThat(counts.added()).isEqualTo(expected.get("new").asInt());
        assertThat(counts.rejected()).isEqualTo(expected.path("rejected").asInt(0));
        assertThat(counts.repeated())
                .isEqualTo(expected.path("repeated_in_file").asInt(0));
        if (expected.has("warned")) {
            assertThat(counts.warned()).isEqualTo(expected.get("warned").asInt());
        }

        ImportCounts again = imports.all(base + "/" + file).counts();
        assertThat(again.added()).isZero();
        assertThat(again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(counts.added());
        assertThat(again.repeated()).isEqualTo(counts.repeated());
        assertThat(again.rejected()).isEqualTo(counts.rejected());
    }
}
