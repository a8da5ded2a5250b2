package io.revisit.segment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.security.Role;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentRow;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentTemplate;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.LastVisit;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SegmentViewsTest extends ViewTest {

    @Autowired
    Clinics clinics;

    @Autowired
    Patients patients;

    @Autowired
    SegmentService service;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void anEmptyListSaysWhatASegmentIsAndLeadsToANewOne() {
        open("segments");
        shown(SegmentListView.class);
        assertThat(_get(Paragraph.class).getText()).contains("Сегментов пока нет");
        _click(_find(Button.class, spec -> spec.withText("Новый сегмент")).getFirst());
        shown(SegmentEditorView.class);
    }

    @Test
    void aTemplateIsShownInWordsAndSaved() {
        open("segments/new");
        _click(_get(Button.class, spec -> spec.withText("Не были 6 месяцев")));
        assertThat(words()).isEqualTo("Последний визит более 180 дней назад, и нет запланированного визита.");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
        assertThat(service.list()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Не были 6 месяцев");
            assertThat(row.tree()).isEqualTo(new Readable(SegmentTemplate.NOT_SEEN_HALF_YEAR.root()));
        });
        _assertOne(Button.class, spec -> spec.withText("Использовать в кампании"));
    }

    @Test
    void aTemplateCanBeOpenedByItsAddress() {
        open("segments/new?template=BIRTHDAYS_THIS_WEEK");
        assertThat(words()).isEqualTo("День рождения в ближайшие 7 дней.");
    }

    @Test
    void aConditionIsAddedFilledInAndSaidInWords() {
        open("segments/new");
        addCondition(LeafKind.LAST_VISIT);
        assertThat(words()).isEqualTo("Все пациенты.");
        fillDays(180);
        assertThat(words()).isEqualTo("Последний визит более 180 дней назад.");
    }

    @Test
    void aConditionThatIsNotFilledInIsMarkedAndNotSaved() {
        open("segments/new");
        _setValue(_get(TextField.class), "Новый");
        addCondition(LeafKind.DOCTOR);
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
        assertThat(_get(MultiSelectComboBox.class).isInvalid()).isTrue();
        assertThat(service.list()).isEmpty();
    }

    @Test
    void aMissingNameIsSaidBesideTheField() {
        open("segments/new");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
        assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("Введите название сегмента");
    }

    @Test
    void aChangeIsUndone() {
        open("segments/new?template=LOST");
        String before = words();
        _click(labelled("Убрать условие").getFirst());
        assertThat(words()).isEqualTo("Нет запланированного визита.");
        _click(_get(Button.class, spec -> spec.withText("Отменить изменение")));
        assertThat(words()).isEqualTo(before);
    }

    @Test
    void aConditionIsDuplicated() {
        open("segments/new?template=BIRTHDAYS_THIS_WEEK");
        _click(labelled("Повторить").getFirst());
        assertThat(_find(LeafEditor.class)).hasSize(2);
    }

    @Test
    void theKindOfAGroupIsChanged() {
        open("segments/new?template=LOST");
        _setValue(mode(), GroupMode.ANY);
        assertThat(words()).isEqualTo("Последний визит более 365 дней назад, или нет запланированного визита.");
    }

    @Test
    void aGroupIsPutIntoAGroup() {
        open("segments/new?template=LOST");
        _click(_get(Button.class, spec -> spec.withText("Группа")));
        assertThat(_find(GroupEditor.class)).hasSize(2);
    }

    @Test
    void leavingWithUnsavedChangesIsAskedAbout() {
        open("segments/new?template=LOST");
        open("segments");
        _assertOne(ConfirmDialog.class);
        shown(SegmentEditorView.class);
    }

    @Test
    void leavingASavedSegmentIsNotAskedAbout() {
        SegmentId id = save("Есть телефон", Group.all(new HasPhone(true)));
        open(SegmentNavigation.path(id));
        open("segments");
        shown(SegmentListView.class);
    }

    @Test
    void aSavedSegmentOpensAsItWasSaved() {
        SegmentId id = save(
                "Вложенный",
                Group.all(new LastVisit(new DateTest.WithinLastDays(30)), Group.none(new HasPhone(false))));
        open(SegmentNavigation.path(id));
        assertThat(_get(TextField.class).getValue()).isEqualTo("Вложенный");
        assertThat(words()).isEqualTo("Последний визит за последние 30 дней, и есть телефон.");
        assertThat(_find(GroupEditor.class)).hasSize(2);
    }

    @Test
    void anAdministratorLooksButHasNothingToSaveWith() {
        SegmentId id = save("Есть телефон", Group.all(new HasPhone(true)));
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        open(SegmentNavigation.path(id));
        _assertNone(Button.class, spec -> spec.withText("Сохранить"));
    }

    @Test
    void aSegmentOfAnotherClinicIsNotFound() {
        SegmentId id = save("Есть телефон", Group.all(new HasPhone(true)));
        clinics.openAsOwner();
        open(SegmentNavigation.path(id));
        assertThat(UI.getCurrent().getCurrentView()).isNotInstanceOf(SegmentEditorView.class);
    }

    @Test
    void theListShowsSizesAndSharesOfTheBase() {
        patients.aPatient().withPhone("+79161234567").stored();
        patients.aPatient().stored();
        save("Есть телефон", Group.all(new HasPhone(true)));
        open("segments");
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("1").anyMatch(text -> text.startsWith("50,00"));
    }

    @Test
    void aSnapshotIsTakenFromTheListAndShowsWithWhichConditions() {
        patients.aPatient().withPhone("+79161234567").stored();
        save("Есть телефон", Group.all(new HasPhone(true)));
        open("segments");
        ContextMenuKt._clickItemWithCaption(menu(0), "Сделать снимок");
        SegmentRow snapshot = taken();
        assertThat(snapshot.name()).isEqualTo("Есть телефон на 31.10.2026");
        patients.aPatient().withPhone("+79161234568").stored();

        open(SegmentNavigation.path(snapshot.id()));

        assertThat(_get(SnapshotPanel.class).getElement().getTextRecursively())
                .contains("1 пациент · 50")
                .contains("пациенты, которые подходили под условия 31.10.2026")
                .contains("есть телефон")
                .contains("подошёл бы ещё 1 пациент, а 0 из снимка уже не подходят");
        _assertNone(GroupEditor.class);
        open("segments");
        assertThat(_find(SegmentListView.class).getFirst().getElement().getTextRecursively())
                .contains("2 сегмента");
    }

    @Test
    void aSnapshotIsTakenFromTheEditorOfWhatStandsInIt() {
        open("segments/new?template=LOST");
        _click(_get(Button.class, spec -> spec.withText("Сделать снимок")));
        SegmentRow snapshot = taken();
        assertThat(snapshot.tree()).isEqualTo(new Readable(SegmentTemplate.LOST.root()));
        assertThat(service.list()).hasSize(1);
    }

    @Test
    void aSnapshotBecomesALiveSegmentToBeChanged() {
        save("Есть телефон", Group.all(new HasPhone(true)));
        open("segments");
        ContextMenuKt._clickItemWithCaption(menu(0), "Сделать снимок");
        open(SegmentNavigation.path(taken().id()));
        _click(_get(Button.class, spec -> spec.withText("Сделать живым")));
        shown(SegmentEditorView.class);
        assertThat(words()).isEqualTo("Есть телефон.");
        assertThat(service.list())
                .filteredOn(row -> row.snapshot() == null)
                .extracting(SegmentRow::name)
                .contains("Есть телефон на 31.10.2026 — живой");
    }

    @Test
    void whatExcludesItselfIsSaidBesideItsGroup() {
        open(SegmentNavigation.path(
                save("Пусто", Group.all(new HasPhone(true), Group.any(Group.none(new HasPhone(true)))))));
        assertThat(_get(Span.class, spec -> spec.withClasses("segment-warning"))
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Так не может быть ни у кого: условия исключают друг друга");
        _setValue(mode(), GroupMode.ANY);
        _assertNone(Span.class, spec -> spec.withClasses("segment-warning"));
    }

    private SegmentRow taken() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> service.list().stream().allMatch(SegmentRow::isUsable));
        return service.list().stream()
                .filter(row -> row.snapshot() != null)
                .findFirst()
                .orElseThrow();
    }

    private static MenuBar menu(int row) {
        return (MenuBar) GridKt._getCellComponent(grid(), row, "menu");
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<SegmentRow> grid() {
        return _get(LazyGrid.class);
    }

    private static String words() {
        return _get(Paragraph.class, spec -> spec.withAttribute("role", "status"))
                .getText();
    }

    @SuppressWarnings("unchecked")
    private static void addCondition(LeafKind kind) {
        _setValue((ComboBox<LeafKind>) _get(ComboBox.class, spec -> spec.withClasses("segment-add")), kind);
    }

    private static void fillDays(int days) {
        _setValue(_get(IntegerField.class), days);
    }

    @SuppressWarnings("unchecked")
    private static Select<GroupMode> mode() {
        return (Select<GroupMode>) _find(Select.class).stream()
                .filter(select -> select.hasClassName("segment-mode"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Button> labelled(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().equals(Optional.of(label)))
                .toList();
    }

    private SegmentId save(String name, Group root) {
        return ((Saved) service.save(new SegmentDraft(null, name, root, 0))).id();
    }
}
