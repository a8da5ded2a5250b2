package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportMappingService;
import io.revisit.dataimport.MappingOrigin;
import io.revisit.dataimport.PresetSaving;
import io.revisit.dataimport.SavedPreset;
import io.revisit.dataimport.mapping.ReadyPreset;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.Notices;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Presets of columns: choose one, save what is set, rename and delete what was saved. */
final class PresetPanel extends Composite<Div> {

    private final ImportJob job;
    private final ImportMappingService mappings;
    private final Runnable anew;
    private final Select<Choice> select = new Select<>();

    /** What the columns can be read by. */
    private sealed interface Choice {
        record Looks() implements Choice {}

        record Ready(ReadyPreset preset) implements Choice {}

        record Saved(SavedPreset preset) implements Choice {}
    }

    /** @param anew shows the whole page again, after the columns are read another way */
    PresetPanel(ImportJob job, ImportMappingService mappings, Runnable anew) {
        this.job = job;
        this.mappings = mappings;
        this.anew = anew;
        select.setLabel(getTranslation("dataimport.preset"));
        select.setPlaceholder(getTranslation("dataimport.preset.none"));
        select.setItems(choices().toList());
        select.setItemLabelGenerator(this::name);
        chosen().ifPresent(select::setValue);
        select.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                apply(event.getValue());
            }
        });
        getContent().addClassName("import-presets");
        getContent()
                .add(
                        select,
                        new Button(
                                getTranslation("dataimport.preset.save"), VaadinIcon.BOOKMARK_O.create(), _ -> save()));
        chosen().ifPresent(choice -> {
            if (choice instanceof Choice.Saved(SavedPreset preset)) {
                addActions(preset);
            }
        });
    }

    private Stream<Choice> choices() {
        Stream<Choice> saved = mappings.presets(job.kind()).stream().map(Choice.Saved::new);
        Stream<Choice> ready = Arrays.stream(ReadyPreset.values())
                .filter(preset -> preset.mapping().kind() == job.kind())
                .map(Choice.Ready::new);
        return Stream.of(Stream.of(new Choice.Looks()), saved, ready).flatMap(Function.identity());
    }

    private Optional<Choice> chosen() {
        MappingOrigin origin = job.origin();
        return origin == null
                ? Optional.empty()
                : choices().filter(choice -> is(choice, origin)).findFirst();
    }

    private static boolean is(Choice choice, MappingOrigin origin) {
        return switch (choice) {
            case Choice.Looks _ -> false;
            case Choice.Ready(ReadyPreset preset) ->
                origin.kind() == MappingOrigin.Kind.READY && preset.name().equals(origin.name());
            case Choice.Saved(SavedPreset preset) ->
                origin.kind() == MappingOrigin.Kind.PRESET && preset.name().equals(origin.name());
        };
    }

    private String name(Choice choice) {
        return switch (choice) {
            case Choice.Looks _ -> getTranslation("dataimport.preset.looks");
            case Choice.Ready(ReadyPreset preset) -> getTranslation(preset.key());
            case Choice.Saved(SavedPreset preset) -> preset.name();
        };
    }

    private void apply(Choice choice) {
        boolean applied = switch (choice) {
            case Choice.Looks _ -> mappings.restoreGuess(job.id());
            case Choice.Ready(ReadyPreset preset) -> mappings.choosePreset(job.id(), preset);
            case Choice.Saved(SavedPreset preset) -> mappings.choosePreset(job.id(), preset.id());
        };
        if (!applied) {
            Notices.error(getTranslation("dataimport.busy"));
        }
        anew.run();
    }

    private void addActions(SavedPreset preset) {
        getContent()
                .add(
                        new Button(
                                getTranslation("dataimport.preset.rename"),
                                _ -> new PresetNameDialog(
                                                getTranslation("dataimport.preset.rename.title", preset.name()),
                                                preset.name(),
                                                name -> renamed(preset, name))
                                        .open()),
                        new Button(getTranslation("dataimport.preset.delete"), _ -> askDelete(preset)));
    }

    private void save() {
        new PresetNameDialog(getTranslation("dataimport.preset.save.title"), "", name -> {
                    PresetSaving saving = mappings.save(job.id(), name);
                    if (saving instanceof PresetSaving.Saved(var preset)) {
                        mappings.choosePreset(job.id(), preset);
                        Notices.success(getTranslation("dataimport.preset.saved", name.strip()));
                        anew.run();
                    }
                    return saving;
                })
                .open();
    }

    private PresetSaving renamed(SavedPreset preset, String name) {
        PresetSaving saving = mappings.rename(preset.id(), name);
        if (saving instanceof PresetSaving.Saved) {
            mappings.choosePreset(job.id(), preset.id());
            anew.run();
        }
        return saving;
    }

    private void askDelete(SavedPreset preset) {
        ConfirmDialogs.askDangerous(
                getTranslation("dataimport.preset.delete.title", preset.name()),
                getTranslation("dataimport.preset.delete.text"),
                getTranslation("dataimport.preset.delete"),
                () -> {
                    mappings.delete(preset.id());
                    anew.run();
                });
    }
}
