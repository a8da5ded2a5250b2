package io.revisit.dataimport;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.Headers;
import io.revisit.dataimport.mapping.Presets;
import io.revisit.dataimport.mapping.ReadyPreset;
import io.revisit.dataimport.reading.RowSource;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.dataimport.reading.UploadedFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds whose mapping a new file can take over: of the import whose rows it mends, of an earlier file with the same columns,
 * of a preset that knows all its columns, the clinic's own before ours.
 */
@Component
class MappingTakeover {

    private final ImportJobs jobs;
    private final ImportOrigins origins;
    private final SavedPresets presets;
    private final SourceFiles sourceFiles;

    MappingTakeover(ImportJobs jobs, ImportOrigins origins, SavedPresets presets, SourceFiles sourceFiles) {
        this.jobs = jobs;
        this.origins = origins;
        this.presets = presets;
        this.sourceFiles = sourceFiles;
    }

    /** What a file took over, with its rules where an earlier import had some. */
    record Taken(ImportSettings settings, MappingOrigin origin) {}

    /**
     * @param plain the settings of a file without anything to take over, by its mapping
     * @param guess what the columns seem to be, for rows of the kind
     */
    Optional<Taken> find(
            ImportId id,
            SourceTable table,
            UploadedFile file,
            Function<ColumnMapping, ImportSettings> plain,
            Function<FileKind, ColumnMapping> guess) {
        List<String> headers = Headers.of(table.columns());
        return Stream.<Supplier<Optional<Taken>>>of(
                        () -> mended(table, file),
                        () -> earlier(id, table),
                        () -> saved(table, headers, plain, guess),
                        () -> ready(table, headers, plain, guess))
                .flatMap(way -> way.get().stream())
                .findFirst();
    }

    /** The digest by which the file's columns are known again; the reason of a report is none of them. */
    static Optional<String> headersKey(SourceTable table, Optional<Taken> taken) {
        List<String> headers = Headers.of(table.columns());
        int first = taken.map(found -> first(found.origin())).orElse(0);
        return Optional.ofNullable(Headers.key(headers.subList(first, headers.size())));
    }

    private Optional<Taken> mended(SourceTable table, UploadedFile file) {
        List<String> headers = Headers.of(table.columns());
        Optional<ImportJob> reported = ReasonColumn.importOf(headers.getFirst())
                .filter(id -> origins.headersKey(id)
                        .filter(key -> key.equals(Headers.key(headers.subList(1, headers.size()))))
                        .isPresent())
                .flatMap(jobs::find);
        return reported.map(job -> {
            var origin = new MappingOrigin(
                    MappingOrigin.Kind.MENDED, job.fileName(), job.id(), countOnceRejected(table, file));
            return again(job, table, origin);
        });
    }

    private int countOnceRejected(SourceTable table, UploadedFile file) {
        int count = 0;
        try (RowSource rows = sourceFiles.open(file, table.options())) {
            while (rows.hasNext()) {
                if (!ReasonColumn.isOfWarned(rows.next().cell(0))) {
                    count++;
                }
            }
        }
        return count;
    }

    private Optional<Taken> earlier(ImportId id, SourceTable table) {
        return Optional.ofNullable(Headers.key(Headers.of(table.columns())))
                .flatMap(key -> origins.latest(key, id))
                .map(job ->
                        again(job, table, new MappingOrigin(MappingOrigin.Kind.EARLIER, job.fileName(), job.id(), 0)));
    }

    private static Taken again(ImportJob job, SourceTable table, MappingOrigin origin) {
        ColumnMapping mapping =
                Presets.again(job.settings().mapping(), first(job.origin()), table.columns(), first(origin));
        return new Taken(job.settings().withReading(table.options()).withMapping(mapping), origin);
    }

    /** How many columns a file has before those that it is known by. */
    private static int first(@Nullable MappingOrigin origin) {
        return origin != null && origin.kind() == MappingOrigin.Kind.MENDED ? 1 : 0;
    }

    private Optional<Taken> saved(
            SourceTable table,
            List<String> headers,
            Function<ColumnMapping, ImportSettings> plain,
            Function<FileKind, ColumnMapping> guess) {
        return presets.all().stream()
                .filter(preset -> Presets.fits(preset.mapping(), headers))
                .min(Comparator.comparingInt(preset -> Presets.unused(preset.mapping(), headers)))
                .map(preset -> new Taken(
                        plain.apply(applied(preset.mapping(), table, guess)),
                        new MappingOrigin(MappingOrigin.Kind.PRESET, preset.name(), null, 0)));
    }

    private static Optional<Taken> ready(
            SourceTable table,
            List<String> headers,
            Function<ColumnMapping, ImportSettings> plain,
            Function<FileKind, ColumnMapping> guess) {
        return Arrays.stream(ReadyPreset.values())
                .filter(preset -> preset.recognises(headers))
                .findFirst()
                .map(preset -> new Taken(
                        plain.apply(applied(preset.mapping(), table, guess)),
                        new MappingOrigin(MappingOrigin.Kind.READY, preset.name(), null, 0)));
    }

    private static ColumnMapping applied(
            ColumnMapping preset, SourceTable table, Function<FileKind, ColumnMapping> guess) {
        return Presets.applied(preset, table.columns(), guess.apply(preset.kind()));
    }
}
