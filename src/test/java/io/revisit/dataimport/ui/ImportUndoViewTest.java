package io.revisit.dataimport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportService;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.ui.ProgressPanel;
import io.revisit.testing.Clinics;
import io.revisit.testing.Imports;
import io.revisit.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportUndoViewTest extends ViewTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private TenantSql sql;

    private ImportId id;

    @BeforeEach
    void anImportOfTwo() {
        clinics.openAsOwner();
        id = imports.upload(
                "patients.csv",
                "ФИО;Телефон\nИванова Мария;+79123456789\nПетров Пётр;+79123456780\n".getBytes(StandardCharsets.UTF_8));
        imports.check(id);
        imports.run(id);
    }

    @Test
    void theDialogSaysWhatWillHappenAndTheReportWhatDid() {
        open(ImportNavigation.path(id));

        click("Отменить импорт…");
        _get(ListItem.class, spec -> spec.withText("Удалим 2 пациентов из этого файла"));
        _assertNone(
                ListItem.class,
                spec -> spec.withPredicate(item -> item.getText().startsWith("Оставим")));
        click("Отменить импорт");

        _get(ProgressPanel.class);
        imports.settled(id);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        _get(H2.class, spec -> spec.withText("Импорт отменён: удалено 2, возвращено 0, оставлено 0"));
    }

    @Test
    void whoWasChangedSinceIsNamedAndKeptUnlessTicked() {
        sql.sql("UPDATE patient SET version = 1 WHERE business_id = :business AND surname = 'Петров'")
                .update();
        open(ImportNavigation.path(id));

        click("Отменить импорт…");
        _get(ListItem.class, spec -> spec.withText("Удалим 1 пациента из этого файла"));
        _get(Anchor.class, spec -> spec.withText("Петров Пётр"));

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Убрать и то, что изменили после загрузки: 1")), true);
        _get(ListItem.class, spec -> spec.withText("Удалим 2 пациентов из этого файла"));
    }

    @Test
    void anImportWithoutUndoDataSaysSo() {
        sql.sql("UPDATE import_job SET undoable = FALSE WHERE business_id = :business")
                .update();

        open(ImportNavigation.path(id));

        assertThat(_find(Button.class, spec -> spec.withText("Отменить импорт…")))
                .isEmpty();
        _get(
                Paragraph.class,
                spec -> spec.withPredicate(text -> text.getText().startsWith("Отменить этот импорт нельзя")));
        assertThat(service.job(id).orElseThrow().canBeUndone()).isFalse();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
