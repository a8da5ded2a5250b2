package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.MappingGuess;
import io.revisit.dataimport.messy.MessyExport;
import io.revisit.dataimport.messy.MessyExport.TrueRow;
import io.revisit.dataimport.messy.MessyExports;
import io.revisit.dataimport.messy.TruePerson;
import io.revisit.dataimport.parsing.ParsedPatient;
import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.dataimport.parsing.ParsedTag;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.parsing.PatientRowParser;
import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.RowSource;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.dataimport.reading.UploadedFile;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Exports of every encoding, layout and spelling are read as what they were made from, without a word from anyone. */
class MessyExportsTest {
    private static final int EXPORTS = 3_000;
    private static final ParsingOptions OPTIONS =
            new ParsingOptions("RU", ZoneId.of("Europe/Moscow"), LocalDate.of(2026, 11, 21));

    private final SourceFiles files = new SourceFiles(ReadingLimits.DEFAULT);

    @Test
    void everyExportIsReadAsWhatItWasMadeFrom() {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < EXPORTS; seed++) {
            MessyExport export = MessyExports.of(seed);
            String difference = difference(export);
            if (difference != null) {
                wrong.add(export.layout() + "\n    " + difference);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private @Nullable String difference(MessyExport export) {
        UploadedFile file = new UploadedFile(
                export.name(), export.content().length, () -> new ByteArrayInputStream(export.content()));
        if (!(files.inspect(file, ReadingOptions.GUESS) instanceof SourceTable table)) {
            return "refused: " + files.inspect(file, ReadingOptions.GUESS);
        }
        ColumnMapping mapping = new MappingGuess("RU").guess(table);
        if (mapping.kind() != FileKind.PATIENTS || !mapping.missing().isEmpty()) {
            return mapping.kind() + " without " + mapping.missing();
        }
        PatientRowParser parser = new PatientRowParser(mapping, OPTIONS);
        int at = 0;
        try (RowSource source = files.open(file, table.options())) {
            while (source.hasNext()) {
                ParsedRow<ParsedPatient> row = parser.parse(source.next());
                if (at == export.rows().size()) {
                    return "a row too many: " + row;
                }
                String difference = difference(export.rows().get(at++), row);
                if (difference != null) {
                    return difference + " as " + table.options();
                }
            }
        }
        return at == export.rows().size()
                ? null
                : at + " rows of " + export.rows().size();
    }

    private static @Nullable String difference(TrueRow truth, ParsedRow<ParsedPatient> row) {
        ParsedPatient read = row.value();
        if (read == null) {
            return "rejected " + row.problems() + " of " + truth;
        }
        List<?> expected = facts(truth.person());
        List<?> found = facts(read);
        if (!expected.equals(found)) {
            return expected + " read as " + found + ", " + row.problems();
        }
        return truth.unreadable() == row.problems().size()
                ? null
                : truth.unreadable() + " cells are unreadable, found " + row.problems() + " of " + truth.person();
    }

    private static List<@Nullable Object> facts(TruePerson person) {
        List<@Nullable Object> facts = new ArrayList<>();
        facts.add(person.surname());
        facts.add(person.given());
        facts.add(person.patronymic());
        facts.add(person.phone());
        facts.add(person.secondPhone());
        facts.add(person.email());
        facts.add(person.born());
        facts.add(person.card());
        facts.add(Set.copyOf(person.tags()));
        facts.add(person.comment());
        return facts;
    }

    private static List<@Nullable Object> facts(ParsedPatient read) {
        List<@Nullable Object> facts = new ArrayList<>();
        facts.add(read.name().surname());
        facts.add(read.name().given());
        facts.add(read.name().patronymic());
        facts.add(read.phone() == null ? null : read.phone().e164());
        facts.add(read.secondPhone() == null ? null : read.secondPhone().e164());
        facts.add(read.email() == null ? null : read.email().value());
        facts.add(read.birthDate());
        facts.add(read.cardNumber());
        facts.add(read.tags().stream().map(ParsedTag::name).collect(Collectors.toUnmodifiableSet()));
        facts.add(read.comment());
        return facts;
    }
}
