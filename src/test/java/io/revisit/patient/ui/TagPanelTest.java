package io.revisit.patient.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.business.DirectoryService;
import io.revisit.business.DoctorId;
import io.revisit.patient.PatientId;
import io.revisit.patient.Tag;
import io.revisit.patient.TagColour;
import io.revisit.patient.TagDictionary;
import io.revisit.patient.TagEntry;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagOperationService;
import io.revisit.patient.TagSaving.Saved;
import io.revisit.patient.TagService;
import io.revisit.security.Role;
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

class TagPanelTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private TagDictionary dictionary;

    @Autowired
    private TagService tags;

    @Autowired
    private TagOperationService operations;

    @Autowired
    private DirectoryService directory;

    private BusinessId clinic;
    private TagId vip;

    @BeforeEach
    void addTags() {
        clinic = clinics.openAsOwner();
        PatientId maria = patients.aPatient().stored();
        vip = ((Saved) dictionary.add(TagKind.CATEGORY, "VIP", null)).tag();
        dictionary.add(TagKind.FREE, "Аллергия", null);
        tags.tag(List.of(maria), vip);
        long doctor = directory.findOrCreateDoctors(List.of("Громов П. О.")).get("Громов П. О.");
        tags.forDoctor(new DoctorId(doctor));
    }

    @Test
    void theTabShowsEveryTagWithKindUseAndState() {
        open("settings?tab=tags");

        assertThat(names()).containsExactly("VIP", "Аллергия", "Громов П. О.");
        assertThat(_find(Tab.class)).extracting(Tab::getLabel).contains("Метки");
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("Категория");
        assertThat(GridKt._getFormattedRow(grid(), 2)).contains("Врач", "По справочнику");
    }

    @Test
    void theNumberOfPatientsLeadsToThem() {
        open("settings?tab=tags");

        Anchor link = (Anchor) GridKt._getCellComponent(grid(), 0, "patients");
        assertThat(link.getText()).isEqualTo("1");
        assertThat(link.getHref()).isEqualTo("patients?tag=" + vip.value());
    }

    @Test
    void aTagIsAddedWithItsColour() {
        open("settings?tab=tags");

        _click(_get(Button.class, spec -> spec.withText("Добавить метку")));
        _setValue(name(), "Сотрудник");
        colours().setValue(Optional.of(TagColour.BLUE));
        save();

        assertThat(names()).contains("Сотрудник");
        assertThat(entry("Сотрудник").tag().colour()).isEqualTo(TagColour.BLUE);
        assertThat(_find(TagEditor.class)).isEmpty();
    }

    @Test
    void aTagIsRenamedAndRecoloured() {
        open("settings?tab=tags");

        GridKt._clickItem(grid(), 0);
        _setValue(name(), "Особые гости");
        colours().setValue(Optional.of(TagColour.VIOLET));
        save();

        assertThat(names()).contains("Особые гости").doesNotContain("VIP");
        assertThat(entry("Особые гости").tag().colour()).isEqualTo(TagColour.VIOLET);
    }

    @Test
    void aWrongNameIsExplainedAtTheFieldAndStaysThere() {
        dictionary.add(TagKind.CATEGORY, "Сотрудник", null);
        open("settings?tab=tags");
        GridKt._clickItem(grid(), names().indexOf("VIP"));

        _setValue(name(), "сотрудник");
        save();
        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isEqualTo("Метка с таким названием уже есть");
        assertThat(name().getValue()).isEqualTo("сотрудник");

        _setValue(name(), "");
        save();
        assertThat(name().getErrorMessage()).isEqualTo("Введите название метки");
    }

    @Test
    void anArchivedTagMovesToTheEndAndComesBackByUndo() {
        open("settings?tab=tags");

        _click(_get(GridKt._getCellComponent(grid(), 0, "actions"), Button.class, spec -> spec.withText("В архив")));
        assertThat(names()).containsExactly("Аллергия", "Громов П. О.", "VIP");
        assertThat(GridKt._getFormattedRow(grid(), 2)).contains("В архиве");

        _click(_get(_get(Notification.class), Button.class, spec -> spec.withText("Отменить")));
        assertThat(names()).containsExactly("VIP", "Аллергия", "Громов П. О.");
    }

    @Test
    void theListIsNarrowedToAKind() {
        open("settings?tab=tags");

        kinds().setValue(TagKind.FREE);

        assertThat(names()).containsExactly("Аллергия");
    }

    @Test
    void aDoctorsTagLeadsToTheDirectory() {
        open("settings?tab=tags");

        GridKt._clickItem(grid(), 2);

        assertThat(_find(TagEditor.class)).isEmpty();
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .isEqualTo("tab=doctors");
    }

    @Test
    void theListOfPatientsSaysThatItIsNarrowedByAnArchivedTag() {
        dictionary.setArchived(vip, true);

        open("patients?tag=" + vip.value());

        _get(Button.class, spec -> spec.withClasses("chip").withText("Метка: VIP"));
    }

    @Test
    void aTagWearsItsColour() {
        dictionary.change(vip, "VIP", TagColour.PINK, 0);
        open("settings?tab=tags");

        assertThat(GridKt._getCellComponent(grid(), 0, "name").getChildren())
                .singleElement()
                .satisfies(badge ->
                        assertThat(badge.getElement().getClassList()).contains("is-category", "is-colour-pink"));
    }

    @Test
    void aPartnerSeesTheTab() {
        clinics.signIn(clinic, Role.PARTNER);

        open("settings?tab=tags");

        assertThat(names()).contains("VIP");
    }

    @Test
    void aTagIsMergedIntoAnotherOfItsKindAfterAWarning() {
        dictionary.add(TagKind.CATEGORY, "Особый", null);
        open("settings?tab=tags");
        GridKt._clickItem(grid(), names().indexOf("VIP"));

        _click(_get(_get(TagEditor.class), Button.class, spec -> spec.withText("Объединить…")));
        _get(
                _get(MergeDialog.class),
                Paragraph.class,
                spec -> spec.withText("Метка «VIP» есть у 1 пациента: он получит ту, что останется, а эта исчезнет."
                        + " Отменить объединение нельзя."));
        @SuppressWarnings("unchecked")
        ComboBox<Tag> into = _get(_get(MergeDialog.class), ComboBox.class);
        assertThat(into.getListDataView().getItems()).extracting(Tag::name).containsExactly("Особый");
        into.setValue(into.getListDataView().getItem(0));
        _click(_get(_get(MergeDialog.class), Button.class, spec -> spec.withText("Объединить")));
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> !operations.atWork());
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));

        assertThat(names()).containsExactly("Особый", "Аллергия", "Громов П. О.");
        assertThat(entry("Особый").patients()).isEqualTo(1);
    }

    private static void save() {
        _click(_get(_get(TagEditor.class), Button.class, spec -> spec.withText("Сохранить")));
    }

    private static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("Название"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Optional<TagColour>> colours() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<TagKind> kinds() {
        return _get(
                Select.class,
                spec -> spec.withPredicate(field ->
                        field.getAriaLabel().filter("Вид метки"::equals).isPresent()));
    }

    private TagEntry entry(String name) {
        return dictionary.entries().stream()
                .filter(entry -> entry.tag().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<TagEntry> grid() {
        return _get(LazyGrid.class);
    }

    private static List<String> names() {
        return GridKt._findAll(grid()).stream().map(entry -> entry.tag().name()).toList();
    }
}
