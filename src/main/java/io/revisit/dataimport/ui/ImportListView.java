package io.revisit.dataimport.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.revisit.dataimport.ImportCounts;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.ImportState;
import io.revisit.dataimport.ImportUndoService;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.function.ToIntFunction;

/** «Импорт»: every file that was uploaded, and what became of it. */
@Route(ImportNavigation.ROUTE)
@Menu(order = 4, icon = "vaadin:upload", title = "layout.menu.import")
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
class ImportListView extends Div implements TranslatedTitle {
    /** Imports of a business go one after the other, and the latest are on top. */
    private static final int LOOKED_AT = 20;

    private static final Duration PACE = Duration.ofSeconds(3);

    private final ImportService imports;
    private final UndoActions undo;
    private final Formats formats;
    private final PageHeader header = new PageHeader(getTranslation("dataimport.title"));
    private final LazyGrid<ImportJob> grid = new LazyGrid<>(ImportJob::id);
    private boolean atWork;

    ImportListView(ImportService imports, ImportUndoService undos, ImportTexts texts) {
        this.imports = imports;
        undo = new UndoActions(undos, texts, this::ordered);
        formats = texts.formats();
        header.setPrimary(new Button(
                getTranslation("dataimport.upload.action"),
                VaadinIcon.UPLOAD.create(),
                _ -> ImportNavigation.navigateToUpload()));
        addColumns();
        addClassNames("view", "imports-view");
        add(header, grid);
        reload();
    }

    @Override
    public String titleKey() {
        return "dataimport.title";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (isSomethingAtWork()) {
            followFromNowOn();
        }
    }

    private void followFromNowOn() {
        atWork = true;
        Polling.start(this, PACE, this::followWork);
    }

    private void followWork() {
        if (atWork) {
            atWork = isSomethingAtWork();
            reload();
        }
    }

    private boolean isSomethingAtWork() {
        return imports.history(0, LOOKED_AT).stream()
                .anyMatch(job -> job.state().isAtWork());
    }

    private void addColumns() {
        grid.getElement().setAttribute("aria-label", getTranslation("dataimport.history"));
        grid.addComponentColumn(job -> ImportNavigation.link(job.id(), job.fileName()))
                .setKey("file")
                .setHeader(getTranslation("dataimport.file"))
                .setResizable(true)
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addTextColumn("kind", getTranslation("dataimport.kind"), this::kind)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn("when", getTranslation("dataimport.when"), job -> formats.dateTime(job.createdAt()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn("who", getTranslation("dataimport.who"), this::uploader)
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addComponentColumn(job -> ImportTexts.badge(job.state()))
                .setKey("state")
                .setHeader(getTranslation("dataimport.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addCount("rows", ImportCounts::total);
        addCount("added", ImportCounts::added);
        addCount("updated", ImportCounts::updated);
        addCount("rejected", ImportCounts::rejected);
        grid.addComponentColumn(this::menu).setKey("menu").setWidth("4rem").setFlexGrow(0);
        grid.setPhoneRow(ImportJob::fileName, this::phoneDetail);
        grid.load((offset, limit, _) -> imports.history(offset, limit), () -> (int) imports.historyCount());
        grid.addItemClickListener(
                event -> ImportNavigation.navigateToImport(event.getItem().id()));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.UPLOAD,
                getTranslation("dataimport.empty"),
                new Anchor(ImportNavigation.UPLOAD, getTranslation("dataimport.upload.action"))));
    }

    private void addCount(String key, ToIntFunction<ImportCounts> count) {
        grid.addNumberColumn(key, getTranslation("dataimport.count." + key), job -> count(job, key, count));
    }

    private MenuBar menu(ImportJob job) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(getTranslation("dataimport.actionsOf", job.fileName()));
        root.getSubMenu().addItem(getTranslation("dataimport.open"), _ -> ImportNavigation.navigateToImport(job.id()));
        root.getSubMenu()
                .addItem(getTranslation("dataimport.undo.action"), _ -> undo.ask(job))
                .setEnabled(job.canBeUndone());
        return menu;
    }

    private void ordered(boolean ordered) {
        if (!ordered) {
            Notices.error(getTranslation("dataimport.busy"));
        }
        JobsChanged.fire();
        reload();
        if (ordered && !atWork) {
            followFromNowOn();
        }
    }

    /** Before a check only the rows are known. */
    private String count(ImportJob job, String key, ToIntFunction<ImportCounts> count) {
        boolean known = key.equals("rows") || Stage.of(job.state()) == Stage.DONE || job.state() == ImportState.CHECKED;
        return known ? formats.number(count.applyAsInt(job.counts())) : Formats.NONE;
    }

    private String kind(ImportJob job) {
        return getTranslation(job.kind().key());
    }

    private String uploader(ImportJob job) {
        return job.createdBy() == null ? Formats.NONE : job.createdBy();
    }

    private String phoneDetail(ImportJob job) {
        return String.join(" · ", kind(job), formats.dateTime(job.createdAt()), ImportTexts.state(job.state()));
    }

    private void reload() {
        header.setCount(formats.number(imports.historyCount()));
        grid.refresh();
    }
}
