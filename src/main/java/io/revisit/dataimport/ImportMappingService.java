package io.revisit.dataimport;

import io.revisit.business.BusinessService;
import io.revisit.business.ClinicCalendar;
import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.FixedValue;
import io.revisit.dataimport.mapping.Presets;
import io.revisit.dataimport.mapping.ReadyPreset;
import io.revisit.dataimport.parsing.FixedValueCheck;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.parsing.RowProblem;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person says about the columns of a file: presets, and values for every row. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class ImportMappingService {

    private final ImportService imports;
    private final ImportJobs jobs;
    private final ImportUploads uploads;
    private final ImportOrigins origins;
    private final SavedPresets presets;
    private final BusinessService businesses;
    private final ClinicCalendar calendar;
    private final CurrentUser currentUser;

    ImportMappingService(
            ImportService imports,
            ImportJobs jobs,
            ImportUploads uploads,
            ImportOrigins origins,
            SavedPresets presets,
            BusinessService businesses,
            ClinicCalendar calendar,
            CurrentUser currentUser) {
        this.imports = imports;
        this.jobs = jobs;
        this.uploads = uploads;
        this.origins = origins;
        this.presets = presets;
        this.businesses = businesses;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /** What is wrong with a value for every row of such a file; empty when every row can take it. */
    public Optional<RowProblem> checkFixed(FileKind kind, FixedValue value) {
        var options = new ParsingOptions(businesses.current().phoneCountry(), calendar.zone(), calendar.today());
        return FixedValueCheck.problem(kind, value, options);
    }

    /** The presets that the clinic saved for files of this kind, by name. */
    public List<SavedPreset> presets(FileKind kind) {
        return presets.all().stream()
                .filter(preset -> preset.mapping().kind() == kind)
                .toList();
    }

    /** Reads the columns by a ready preset; false when a task works on the import. */
    public boolean choosePreset(ImportId id, ReadyPreset preset) {
        var origin = new MappingOrigin(MappingOrigin.Kind.READY, preset.name(), null, 0);
        return apply(id, preset.mapping(), origin);
    }

    /** Reads the columns by a saved preset; false when a task works on the import, or the preset is gone. */
    public boolean choosePreset(ImportId id, PresetId preset) {
        return presets.find(preset)
                .map(found ->
                        apply(id, found.mapping(), new MappingOrigin(MappingOrigin.Kind.PRESET, found.name(), null, 0)))
                .orElse(false);
    }

    /** Reads the columns as they look; false when a task works on the import. */
    public boolean restoreGuess(ImportId id) {
        SourceTable table = imports.table(id);
        return change(id, uploads.guess(table, require(id).kind()), null);
    }

    private boolean apply(ImportId id, ColumnMapping preset, MappingOrigin origin) {
        SourceTable table = imports.table(id);
        ColumnMapping guess = uploads.guess(table, preset.kind());
        return change(id, Presets.applied(preset, table.columns(), guess), origin);
    }

    private boolean change(ImportId id, ColumnMapping mapping, @Nullable MappingOrigin origin) {
        ImportJob job = require(id);
        boolean changed = jobs.change(
                id, job.settings().withMapping(mapping), job.counts().total());
        if (changed) {
            origins.note(id, origin);
        }
        return changed;
    }

    /** Saves what the columns of an import are read as, with its values for every row, under a name. */
    public PresetSaving save(ImportId id, String name) {
        Long user = currentUser.user().map(found -> found.id().value()).orElse(null);
        return presets.add(name, require(id).settings().mapping(), user);
    }

    /** Gives a saved preset another name. */
    public PresetSaving rename(PresetId preset, String name) {
        return presets.rename(preset, name);
    }

    /** Forgets a saved preset; imports that took it over stay as they are. */
    public void delete(PresetId preset) {
        presets.delete(preset);
    }

    private ImportJob require(ImportId id) {
        return jobs.find(id).orElseThrow(() -> new IllegalArgumentException("No import " + id.value()));
    }
}
