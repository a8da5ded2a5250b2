package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.revisit.dataimport.ImportBatchService;
import io.revisit.dataimport.ImportFieldService;
import io.revisit.dataimport.ImportFileService;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportMappingService;
import io.revisit.dataimport.ImportReportService;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.ImportState;
import io.revisit.dataimport.ImportUndoService;
import io.revisit.dataimport.RowList;
import io.revisit.patient.ui.DuplicateNotes;
import io.revisit.security.Role;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file on its way into the base: Файл → Столбцы → Проверка → Готово. The step follows from how far the import is. */
@Route(ImportNavigation.ROUTE + "/:import([0-9]{1,18})")
@RouteAlias(ImportNavigation.UPLOAD)
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
class ImportView extends Div implements BeforeEnterObserver, TranslatedTitle {
    private static final String STEP = "step";
    private static final String LIST = "list";
    private static final String COLUMNS = "columns";

    private final ImportService imports;
    private final ImportFileService files;
    private final ImportFieldService ownFields;
    private final ImportMappingService mappings;
    private final ImportReportService reports;
    private final ImportBatchService batches;
    private final ImportUndoService undos;
    private final DuplicateNotes duplicates;
    private final ImportTexts texts;
    private final Clock clock;
    private UrlState state = UrlState.at(ImportNavigation.UPLOAD);
    private @Nullable ImportId id;

    ImportView(
            ImportService imports,
            ImportFileService files,
            ImportFieldService ownFields,
            ImportMappingService mappings,
            ImportReportService reports,
            ImportBatchService batches,
            ImportUndoService undos,
            DuplicateNotes duplicates,
            ImportTexts texts,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.ownFields = ownFields;
        this.mappings = mappings;
        this.reports = reports;
        this.batches = batches;
        this.undos = undos;
        this.duplicates = duplicates;
        this.texts = texts;
        this.clock = clock;
        addClassNames("view", "import-view");
    }

    @Override
    public String titleKey() {
        return "dataimport.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        id = event.getRouteParameters().getLong("import").map(ImportId::new).orElse(null);
        reload();
    }

    private void reload() {
        removeAll();
        if (id == null) {
            add(
                    new PageHeader(getTranslation("dataimport.upload.title")),
                    new StageBar(Stage.FILE, Map.of()),
                    new ImportUpload(imports, this::open));
        } else {
            imports.job(id).ifPresentOrElse(this::show, this::showMissing);
        }
    }

    private void open(List<ImportId> uploaded) {
        if (uploaded.size() == 1) {
            ImportNavigation.navigateToImport(uploaded.getFirst());
        } else {
            ImportNavigation.navigateToBatch(batches.create(uploaded));
        }
    }

    private void showMissing() {
        add(
                new PageHeader(getTranslation("dataimport.title")),
                new ErrorNotice(
                        getTranslation("dataimport.missing"),
                        new Anchor(ImportNavigation.ROUTE, getTranslation("dataimport.history"))));
    }

    private void show(ImportJob job) {
        PageHeader header = new PageHeader(job.fileName());
        header.setCount(getTranslation(
                "dataimport.head",
                getTranslation(job.kind().key()),
                job.counts().total()));
        Stage stage = stage(job);
        add(header, new StageBar(stage, links(job, stage)));
        if (job.notice() != null && stage != Stage.DONE) {
            var notice = new Paragraph(getTranslation(job.notice()));
            notice.addClassName("import-notice");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
        add(content(job, stage, header));
    }

    private Stage stage(ImportJob job) {
        boolean back = job.state() == ImportState.CHECKED
                && state.get(STEP).filter(COLUMNS::equals).isPresent();
        return back ? Stage.COLUMNS : Stage.of(job.state());
    }

    private static Map<Stage, String> links(ImportJob job, Stage stage) {
        String path = ImportNavigation.path(job.id());
        return switch (job.state()) {
            case NEW -> Map.of(Stage.FILE, ImportNavigation.UPLOAD);
            case CHECKED ->
                stage == Stage.COLUMNS
                        ? Map.of(Stage.FILE, ImportNavigation.UPLOAD, Stage.CHECK, path)
                        : Map.of(Stage.FILE, ImportNavigation.UPLOAD, Stage.COLUMNS, path + "?" + STEP + "=" + COLUMNS);
            case CHECKING, RUNNING, FINISHED, STOPPED, FAILED, UNDOING, UNDONE -> Map.of();
        };
    }

    private Component content(ImportJob job, Stage stage, PageHeader header) {
        if (job.state().isAtWork()) {
            return new WorkPanel(job, imports, clock, this::reload);
        }
        return switch (stage) {
            case FILE, COLUMNS ->
                new ColumnsStage(
                        job, imports, ownFields, mappings, header, () -> order(imports.check(job.id())), this::reload);
            case CHECK ->
                new CheckStage(job, imports, ownFields, header, rows(job, true), () -> order(imports.run(job.id())));
            case DONE -> {
                var undo = new UndoActions(undos, texts, this::order);
                boolean kept = files.isKept(job.id());
                var below = new Div(duplicates.create(), rows(job, kept));
                yield new DoneStage(job, undo, header, below, kept, () -> order(imports.resume(job.id())));
            }
        };
    }

    /** The rows of the file, and what is left to mend of them, as long as the file is kept. */
    private Div rows(ImportJob job, boolean kept) {
        var rows = new Div();
        if (Stage.of(job.state()) == Stage.DONE) {
            reports.together(job.id()).ifPresent(totals -> rows.add(new MendedNote(totals)));
        }
        if (kept) {
            rows.add(new ReportLinks(job, reports));
        }
        rows.add(rowLists(job));
        rows.addClassName("import-stage-content");
        return rows;
    }

    private RowLists rowLists(ImportJob job) {
        Optional<RowList> wanted = state.get(LIST)
                .flatMap(name -> Arrays.stream(RowList.values())
                        .filter(list -> list.name().equalsIgnoreCase(name))
                        .findFirst());
        return new RowLists(job, imports, texts, wanted, list -> {
            state = state.with(LIST, list.name().toLowerCase(Locale.ROOT));
            state.show();
        });
    }

    /** After a check or a run was ordered; somebody else may have been first, and then the page shows what they did. */
    private void order(boolean ordered) {
        if (!ordered) {
            Notices.error(getTranslation("dataimport.busy"));
        }
        state = state.with(STEP, "").with(LIST, "");
        state.show();
        JobsChanged.fire();
        reload();
    }
}
