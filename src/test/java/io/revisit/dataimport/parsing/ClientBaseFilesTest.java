package io.revisit.dataimport.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.MappingGuess;
import io.revisit.dataimport.parsing.InMemoryBase.Match;
import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.RowSource;
import io.revisit.dataimport.reading.SourceEncoding;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.dataimport.reading.UploadedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file of the client bases gives the counts of its expected.json, guessed without a word from anyone. */
class ClientBaseFilesTest {
    private static final Path ROOT = Path.of("src/test/resources/clientbase");
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final ParsingOptions OPTIONS =
            new ParsingOptions("RU", ZoneId.of("Europe/Moscow"), LocalDate.of(2026, 11, 21));

    private final SourceFiles files = new SourceFiles(ReadingLimits.DEFAULT);

    record Expected(Path file, JsonNode counts) {
        @Override
        public String toString() {
            return file.getParent().getFileName() + "/" + file.getFileName();
        }
    }

    record Counts(int rows, int added, int known, int rejected, int warned) {}

    static Stream<Expected> expected() throws Exception {
        List<Expected> all = new ArrayList<>();
        for (String base : List.of("small", "clinic")) {
            for (JsonNode counts :
                    JsonMapper.shared().readTree(Files.readString(ROOT.resolve(base, "expected.json")))) {
                String name = counts.get("file").asString();
                Path file = ROOT.resolve(base, name);
                all.add(new Expected(Files.exists(file) ? file : DEMO.resolve(name), counts));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void aFileGivesItsExpectedCounts(Expected expected) {
        JsonNode counts = expected.counts();
        Counts given = read(expected.file());
        int repeated = counts.path("repeated_in_file").asInt(0);
        assertThat(given)
                .isEqualTo(new Counts(
                        counts.get("rows").asInt(),
                        counts.get("new").asInt(),
                        repeated,
                        counts.get("rejected").asInt(),
                        counts.path("warned").asInt(0)));
    }

    private Counts read(Path path) {
        SourceTable table = (SourceTable) files.inspect(UploadedFile.of(path), ReadingOptions.GUESS);
        boolean from1c = path.getFileName().toString().contains("1c");
        assertThat(table.options().encoding() == SourceEncoding.WINDOWS_1251).isEqualTo(from1c);
        ColumnMapping mapping = new MappingGuess("RU").guess(table);
        assertThat(mapping.kind() == FileKind.VISITS)
                .isEqualTo(path.getFileName().toString().startsWith("visits"));
        assertThat(mapping.missing()).isEmpty();
        return mapping.kind() == FileKind.PATIENTS
                ? patients(path, table, mapping, new InMemoryBase())
                : visits(path, table, mapping);
    }

    private Counts patients(Path path, SourceTable table, ColumnMapping mapping, InMemoryBase base) {
        PatientRowParser parser = new PatientRowParser(mapping, OPTIONS);
        int added = 0;
        int known = 0;
        int rejected = 0;
        int warned = 0;
        try (RowSource rows = files.open(UploadedFile.of(path), table.options())) {
            while (rows.hasNext()) {
                ParsedRow<ParsedPatient> row = parser.parse(rows.next());
                warned += row.isWarned() ? 1 : 0;
                ParsedPatient patient = row.value();
                Match match = patient == null
                        ? Match.SEVERAL
                        : base.match(patient.cardNumber(), patient.name(), patient.phone(), patient.birthDate());
                rejected += match == Match.SEVERAL ? 1 : 0;
                known += match == Match.ONE ? 1 : 0;
                if (patient != null && match == Match.NOBODY) {
                    added++;
                    base.add(patient);
                }
            }
        }
        return new Counts(table.rows(), added, known, rejected, warned);
    }

    /** Visits come after patients-clean.csv of the same base. */
    private Counts visits(Path path, SourceTable table, ColumnMapping mapping) {
        InMemoryBase base = new InMemoryBase();
        Path clean = path.resolveSibling("patients-clean.csv");
        SourceTable patients = (SourceTable) files.inspect(UploadedFile.of(clean), ReadingOptions.GUESS);
        patients(clean, patients, new MappingGuess("RU").guess(patients), base);
        VisitRowParser parser = new VisitRowParser(mapping, OPTIONS);
        int added = 0;
        int warned = 0;
        int records = 0;
        try (RowSource rows = files.open(UploadedFile.of(path), table.options())) {
            while (rows.hasNext()) {
                ParsedRow<ParsedVisit> row = parser.parse(rows.next());
                records = row.recordNumber();
                warned += row.isWarned() ? 1 : 0;
                ParsedVisit visit = row.value();
                added += visit != null
                                && base.match(visit.cardNumber(), visit.name(), visit.phone(), visit.birthDate())
                                        == Match.ONE
                        ? 1
                        : 0;
            }
        }
        return new Counts(table.rows(), added, 0, records - added, warned);
    }
}
