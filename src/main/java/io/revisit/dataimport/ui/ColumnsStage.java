package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.dataimport.ImportFieldService;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportMappingService;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.ImportSettings;
import io.revisit.dataimport.UploadOutcome;
import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.CustomGuess;
import io.revisit.dataimport.mapping.CustomTarget;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.MissingField;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.Refusal;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import java.util.Locale;
import java.util.Set;

/** «Столбцы»: how the file is read, what each of its columns is, and what it may do. Each change is kept at once. */
final class ColumnsStage extends Composite<Div> {
    private final ImportJob job;
    private final ImportService imports;
    private final ImportFieldService ownFields;
    private final SourceTable table;
    private final Runnable anew;
    private final Button check;
    private final ErrorNotice refusal = new ErrorNotice("");
    private final UnorderedList missing = new UnorderedList();
    private final ColumnRows columns;
    private final FixedPanel fixed;
    private final RulesPanel rules;
    private ImportSettings settings;

    /**
     * @param ordered orders the check
     * @param anew shows the whole page again, after the file is read another way
     */
    ColumnsStage(
            ImportJob job,
            ImportService imports,
            ImportFieldService ownFields,
            ImportMappingService mappings,
            PageHeader header,
            Runnable ordered,
            Runnable anew) {
        this.job = job;
        this.imports = imports;
        this.ownFields = ownFields;
        this.anew = anew;
        settings = job.settings();
        table = imports.table(job.id());
        check = new Button(getTranslation("dataimport.columns.check"), _ -> ordered.run());
        header.setPrimary(check);
        columns = new ColumnRows(table, settings.mapping(), choice());
        fixed = new FixedPanel(mappings, settings.mapping(), mapping -> change(settings.withMapping(mapping)));
        rules = new RulesPanel(settings, this::change);
        refusal.setVisible(false);
        missing.addClassName("import-missing");
        var absent = new Div(missing);
        absent.addClassName("import-missing-status");
        absent.getElement().setAttribute("role", "status");
        getContent().addClassName("import-stage-content");
        getContent()
                .add(
                        refusal,
                        new OriginNote(job),
                        new ReadingPanel(table, settings.mapping().kind(), this::readAs, this::setKind),
                        new PresetPanel(job, mappings, anew),
                        absent,
                        columns,
                        fixed,
                        rules,
                        new PreviewTable(table.columns(), table.first()));
        show();
    }

    private void readAs(ReadingOptions options) {
        switch (imports.readAs(job.id(), options)) {
            case UploadOutcome.Stored _ -> anew.run();
            case UploadOutcome.Refused(Refusal why) -> {
                refusal.setText(ImportTexts.sentence(why));
                refusal.setVisible(true);
            }
        }
    }

    /** The kind is a person's choice; that the file looks like the other one is only said. */
    private void setKind(FileKind kind) {
        FileKind looksLike = imports.setKind(job.id(), kind);
        anew.run();
        if (looksLike != kind) {
            Notices.error(
                    getTranslation("dataimport.kind.doubt." + looksLike.name().toLowerCase(Locale.ROOT)));
        }
    }

    private ColumnRows.Choice choice() {
        return new ColumnRows.Choice() {
            @Override
            public void choose(int column, TargetField field) {
                setField(column, field);
            }

            @Override
            public void chooseCustom(int column) {
                askForCustom(column);
            }
        };
    }

    private void askForCustom(int column) {
        CustomTarget known = settings.mapping().columns().get(column).custom();
        CustomTarget suggested = known != null
                ? known
                : CustomGuess.newField(table.columns().get(column), columns.name(column), table.rows());
        var dialog = new CustomColumnDialog(
                columns.name(column),
                suggested,
                ownFields.fields(),
                target -> change(settings.withMapping(settings.mapping().withCustom(column, target))));
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                columns.show(settings.mapping());
            }
        });
        dialog.open();
    }

    private void setField(int column, TargetField field) {
        ColumnMapping before = settings.mapping();
        ColumnMapping after = before.withField(column, field);
        change(settings.withMapping(after));
        for (MappedColumn other : before.columnsOf(field)) {
            if (after.columns().get(other.index()).field() == TargetField.IGNORE) {
                Notices.success(getTranslation(
                        "dataimport.columns.replaced",
                        columns.name(other.index()),
                        getTranslation(field.key()),
                        columns.name(column)));
            }
        }
    }

    private void change(ImportSettings changed) {
        if (imports.change(job.id(), changed)) {
            settings = changed;
            show();
        } else {
            Notices.error(getTranslation("dataimport.busy"));
            anew.run();
        }
    }

    private void show() {
        columns.show(settings.mapping());
        fixed.show(settings.mapping());
        rules.show(settings);
        Set<MissingField> absent = settings.mapping().missing();
        missing.removeAll();
        absent.stream().sorted().forEach(field -> missing.add(new ListItem(getTranslation(field.key()))));
        missing.setVisible(!absent.isEmpty());
        check.setEnabled(absent.isEmpty());
    }
}
