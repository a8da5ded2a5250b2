package io.revisit.tagrule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.Tag;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagService;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.tagrule.TagRule;
import io.revisit.tagrule.TagRuleService;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import io.revisit.testing.Visits;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TagRuleViewsTest extends ViewTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private TagRuleService rules;

    @Autowired
    private TagService tags;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
        visits.of(patients.aPatient().named("Иванова Мария").stored())
                .costing("150000")
                .stored();
    }

    @Test
    void aReadyRuleIsSavedWithANewTagOfItsName() {
        saveTheReadyOne();
        assertThat(tags.tags()).extracting(Tag::name, Tag::kind).containsExactly(tuple("VIP", TagKind.CATEGORY));
        assertThat(rules.list()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("VIP");
            assertThat(rule.patients()).isEqualTo(1);
        });
    }

    @Test
    void theListShowsWhoCarriesTheTagAndLeadsThere() {
        saveTheReadyOne();
        open("settings?tab=tag-rules");
        assertThat(((Anchor) cell("name")).getHref())
                .isEqualTo("tag-rules/" + rules.list().getFirst().id().value());
        assertThat(((Anchor) cell("patients")).getText()).isEqualTo("1");
    }

    @Test
    void aRuleWithoutANameStaysOpenAndSaysSo() {
        open("tag-rules/new?template=VIP");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название правила")), "");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Название правила"))
                        .getErrorMessage())
                .isEqualTo("Введите название правила");
        assertThat(rules.list()).isEmpty();
    }

    @Test
    void theTagOfASavedRuleStays() {
        saveTheReadyOne();
        open("tag-rules/" + rules.list().getFirst().id().value());
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Метка, которую ставит правило"))
                        .isReadOnly())
                .isTrue();
    }

    @Test
    void removingARuleSaysHowManyLoseTheTag() {
        saveTheReadyOne();
        TagRule rule = rules.list().getFirst();
        open("settings?tab=tag-rules");
        _click(_get(
                cell("actions"),
                Button.class,
                spec -> spec.withPredicate(button ->
                        "Удалить правило «VIP»".equals(button.getAriaLabel().orElse("")))));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("message"))
                .isEqualTo("Метка «VIP» снимется у 1 пациента. Поставленное вручную останется.");
        ConfirmDialogKt._fireConfirm(question);
        settle();
        assertThat(rules.find(rule.id())).isEmpty();
        _get(Span.class, spec -> spec.withText("Правило «VIP» удалено, метки снимаются в фоне"));
    }

    private static Component cell(String column) {
        return GridKt._getCellComponent(_get(LazyGrid.class), 0, column);
    }

    private void saveTheReadyOne() {
        open("tag-rules/new?template=VIP");
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("tag-rule-effect"))
                        .getText())
                .isEqualTo("Под условия подходит 1 пациент. Метка появится у 1 пациента.");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
        settle();
    }

    private void settle() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> rules.list().stream().allMatch(rule -> rule.progress() == null));
    }
}
