package io.revisit.patient.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnReorderEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.ListedPatient;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.patient.listview.ListColumns;
import io.revisit.patient.listview.ListView;
import io.revisit.patient.listview.ListViewDraft;
import io.revisit.patient.listview.ListViewId;
import io.revisit.patient.listview.ListViewSaving;
import io.revisit.patient.listview.ListViews;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ListViewsViewTest extends ViewTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private TagService tags;

    @Autowired
    private ListViews views;

    @Autowired
    private ListColumns columns;

    private BusinessId clinic;

    @BeforeEach
    void addPatients() {
        clinic = clinics.openAsOwner();
        patients.aPatient()
                .named("Иванова Мария")
                .withEmail("maria@example.org")
                .born(LocalDate.of(1988, 5, 3))
                .digitizedOn(LocalDate.of(2026, 3, 12))
                .stored();
        patients.aPatient().named("Петрова Анна").stored();
    }

    @Test
    void theUsualColumnsAreShownUntilOthersAreChosen() {
        open("patients");

        assertThat(headers())
                .containsExactly("Имя", "Телефон", "Карта", "Метки", "Визиты", "Посл. визит", "Оплачено", "Участник с");
    }

    @Test
    void aTickedColumnIsShownAndRemembered() {
        open("patients");

        tick("Эл. почта", true);
        tick("Телефон", false);

        assertThat(headers()).contains("Эл. почта").doesNotContain("Телефон");
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("maria@example.org");
        assertThat(columns.chosen().orElseThrow()).contains("email").doesNotContain("phone");
        open("visits");
        open("patients");
        assertThat(headers()).contains("Эл. почта").doesNotContain("Телефон");
    }

    @Test
    void theNameStays() {
        open("patients");

        assertThat(box("Имя").isEnabled()).isFalse();
    }

    @Test
    void anArrowMovesAColumn() {
        open("patients");

        _click(arrow("Столбец «Карта» левее"));

        assertThat(headers()).startsWith("Имя", "Карта", "Телефон");
        assertThat(columns.chosen().orElseThrow()).startsWith("name,card,phone");
    }

    @Test
    void aDraggedHeaderMovesAColumn() {
        open("patients");
        List<Grid.Column<ListedPatient>> order = new ArrayList<>(grid().getColumns());
        Collections.swap(
                order, order.indexOf(grid().getColumnByKey("phone")), order.indexOf(grid().getColumnByKey("card")));

        ComponentUtil.fireEvent(grid(), new ColumnReorderEvent<>(grid(), true, order));

        assertThat(headers()).startsWith("Имя", "Карта", "Телефон");
        assertThat(columns.chosen().orElseThrow()).startsWith("name,card,phone");
    }

    @Test
    void theUsualColumnsComeBackAtOnce() {
        columns.setChosen("name,email");
        open("patients");
        assertThat(headers()).containsExactly("Имя", "Эл. почта");

        _click(_get(Button.class, spec -> spec.withText("Вернуть обычные")));

        assertThat(headers()).hasSize(8);
        assertThat(columns.chosen()).isEmpty();
    }

    @Test
    void aColumnIsAsWideAsItWasMadeUntilItIsSetBack() {
        columns.setChosen("name,phone:300");
        open("patients");
        assertThat(grid().getColumnByKey("phone").getWidth()).isEqualTo("300px");

        _click(_get(Button.class, spec -> spec.withText("Вернуть обычные")));

        assertThat(grid().getColumnByKey("phone").getWidth()).isEqualTo("9.5rem");
    }

    @Test
    void everyColumnShowsSomething() {
        open("patients");

        _find(_get(ColumnPanel.class), Checkbox.class).stream()
                .filter(box -> !box.getValue())
                .forEach(box -> _setValue(box, true));

        assertThat(headers()).hasSize(19);
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("03.05.1988, 38 лет", "maria@example.org");
    }

    @Test
    void whatIsShownIsSavedUnderANameAndTheAddressNamesIt() {
        open("patients?digitized=yes");

        _click(button("Сохранить вид…"));
        _setValue(_get(dialog(), TextField.class, spec -> spec.withLabel("Название")), "В программе");
        _click(_get(dialog(), Button.class, spec -> spec.withText("Сохранить")));

        ListView view = views.views().getFirst();
        assertThat(view.name()).isEqualTo("В программе");
        assertThat(view.filter()).isEqualTo("digitized=yes");
        assertThat(choice().getValue()).contains(view);
        assertThat(edited()).isFalse();
    }

    @Test
    void aLinkOpensTheView() {
        ListViewId view = saved("В программе", true, "digitized=yes&sort=-name", "name,email");
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        open("patients?view=" + view.value());

        assertThat(names()).containsExactly("Иванова Мария");
        assertThat(headers()).containsExactly("Имя", "Эл. почта");
        assertThat(((LazyGrid<?>) grid()).sorting()).isEqualTo("-name");
        _get(Button.class, spec -> spec.withText("В программе").withClasses("chip"));
    }

    @Test
    void aChangeIsSeenAndSaved() {
        ListViewId view = saved("В программе", false, "digitized=yes", "");
        open("patients?view=" + view.value());
        assertThat(edited()).isFalse();

        _click(_get(Button.class, spec -> spec.withText("В программе").withClasses("chip")));

        assertThat(edited()).isTrue();
        assertThat(names()).hasSize(2);
        _click(button("Сохранить"));
        assertThat(edited()).isFalse();
        assertThat(views.find(view).orElseThrow().filter()).isEmpty();
    }

    @Test
    void aChangeIsTakenBack() {
        ListViewId view = saved("В программе", false, "digitized=yes", "");
        open("patients?view=" + view.value());
        tick("Эл. почта", true);
        assertThat(edited()).isTrue();

        _click(button("Вернуть как было"));

        assertThat(edited()).isFalse();
        assertThat(headers()).doesNotContain("Эл. почта");
        assertThat(columns.chosen()).isEmpty();
    }

    @Test
    void aChangedViewStandsWholeInTheAddress() {
        ListViewId view = saved("В программе", false, "digitized=yes", "");

        open("patients?view=" + view.value() + "&edited=1&columns=name,email");

        assertThat(names()).hasSize(2);
        assertThat(headers()).containsExactly("Имя", "Эл. почта");
        assertThat(edited()).isTrue();
    }

    @Test
    void aColleaguesViewIsSavedUnderAnotherNameOnly() {
        ListViewId view = saved("В программе", true, "digitized=yes", "");
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        open("patients?view=" + view.value());

        tick("Эл. почта", true);

        _assertNone(Button.class, spec -> spec.withText("Сохранить"));
        _get(Button.class, spec -> spec.withText("Сохранить как…"));
    }

    @Test
    void wordsOfASearchAreNoChange() {
        ListViewId view = saved("В программе", false, "digitized=yes", "");
        open("patients?view=" + view.value());

        _setValue(_get(TextField.class, spec -> spec.withLabel("Поиск")), "петрова");

        assertThat(names()).isEmpty();
        assertThat(edited()).isFalse();
    }

    @Test
    void aNameThatIsTakenIsRefusedAtItsField() {
        saved("Общий", true, "", "");
        open("patients");

        _click(button("Сохранить вид…"));
        TextField name = _get(dialog(), TextField.class, spec -> spec.withLabel("Название"));
        _setValue(name, "общий");
        _setValue(_get(dialog(), Checkbox.class, spec -> spec.withLabel("Для всей клиники")), true);
        _click(_get(dialog(), Button.class, spec -> spec.withText("Сохранить")));

        assertThat(name.getErrorMessage()).isEqualTo("Вид с таким названием уже есть: выберите другое");
        assertThat(views.views()).hasSize(1);
    }

    @Test
    void aViewIsDeletedOnceThatIsConfirmed() {
        ListViewId view = saved("Общий", true, "digitized=yes", "");
        open("patients?view=" + view.value());

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter("Удалить вид «Общий»"::equals)
                        .isPresent())));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(views.find(view)).isEmpty();
        assertThat(names()).hasSize(2);
    }

    @Test
    void aViewThatIsGoneIsSaidToBe() {
        open("patients?view=12345");

        _get(
                Span.class,
                spec -> spec.withText(
                        "Такого вида нет: его удалили, или он не открыт для вас. Показаны все пациенты."));
        assertThat(names()).hasSize(2);
    }

    @Test
    void aViewThatNamesWhatIsGoneOpensWithoutIt() {
        ListViewId view =
                saved("Старый", false, "digitized=yes&doctor=77&tag=" + vip().value() + ",78", "name,field-9,email");

        open("patients?view=" + view.value());

        _get(
                Span.class,
                spec -> spec.withText(
                        "В виде «Старый» есть то, чего в клинике больше нет: метка, врач, столбец. Список показан без этого."));
        assertThat(headers()).containsExactly("Имя", "Эл. почта");
        assertThat(edited()).isTrue();
        _get(Button.class, spec -> spec.withText("Метка: VIP"));
    }

    @Test
    void aNameIsShownAsItIsWritten() {
        ListViewId view = saved("<img src=x onerror=alert(1)>", true, "", "");

        open("patients?view=" + view.value());

        assertThat(choice().getItemLabelGenerator().apply(choice().getValue()))
                .isEqualTo("<img src=x onerror=alert(1)> · общий");
    }

    private TagId vip() {
        return ((TagSaving.Saved) tags.create(TagKind.CATEGORY, "VIP")).tag();
    }

    private ListViewId saved(String name, boolean shared, String filter, String shownColumns) {
        return ((ListViewSaving.Saved) views.add(new ListViewDraft(name, shared, filter, shownColumns))).id();
    }

    private static void tick(String label, boolean wanted) {
        _setValue(box(label), wanted);
    }

    private static Checkbox box(String label) {
        return _get(_get(ColumnPanel.class), Checkbox.class, spec -> spec.withLabel(label));
    }

    private static Button arrow(String label) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().filter(label::equals).isPresent()));
    }

    private static Button button(String text) {
        return _get(_get(ViewBar.class), Button.class, spec -> spec.withText(text));
    }

    private static Dialog dialog() {
        return _get(Dialog.class);
    }

    private static boolean edited() {
        return !_find(Span.class, spec -> spec.withText("изменён")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Select<Optional<ListView>> choice() {
        return _get(_get(ViewBar.class), Select.class);
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<ListedPatient> grid() {
        return _get(LazyGrid.class);
    }

    private static List<String> headers() {
        return grid().getColumns().stream()
                .filter(column -> column.isVisible() && column.getKey() != null)
                .map(Grid.Column::getHeaderText)
                .toList();
    }

    private static List<String> names() {
        return GridKt._findAll(grid()).stream()
                .map(patient -> patient.row().name())
                .toList();
    }
}
