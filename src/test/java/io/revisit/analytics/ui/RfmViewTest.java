package io.revisit.analytics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.rfm.RfmPart;
import io.revisit.rfm.RfmScaling;
import io.revisit.rfm.RfmSegment;
import io.revisit.rfm.RfmService;
import io.revisit.segment.SegmentService;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.RfmIs;
import io.revisit.segment.condition.RfmScore;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.EmptyState;
import io.revisit.testing.Clinics;
import io.revisit.testing.TestBase;
import io.revisit.testing.ViewTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RfmViewTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private SegmentService segments;

    @Autowired
    private RfmService service;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void aClinicWithoutVisitsIsToldWhatWillBeHere() {
        open("rfm");
        await().pollInSameThread().untilAsserted(() -> {
            poll();
            assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("карта пациентов");
        });
    }

    @Test
    void aCellAndASegmentOpenTheirPatients() {
        openRfm();
        NativeButton largest = cells().stream()
                .filter(cell -> cell.hasClassName("rfm-NEW"))
                .filter(cell -> number(cell) > 0)
                .findFirst()
                .orElseThrow();
        long expected = number(largest);
        _click(largest);
        assertThat(_get(TextField.class, spec -> spec.withValue("RFM: давность 4, частота и деньги 1")))
                .isNotNull();
        assertThat(segments.count(Group.all(new RfmScore(RfmPart.RECENCY, 4, 4), new RfmScore(RfmPart.VALUE, 1, 1))))
                .isEqualTo(expected);
    }

    @Test
    void theListOfSegmentsTellsAsManyAsTheSegmentsHave() {
        openRfm();
        Anchor champions = _get(Anchor.class, spec -> spec.withText("Чемпионы"));
        assertThat(champions.getHref()).isEqualTo("segments/new?rfm=CHAMPIONS");
        long members = segments.count(Group.all(new RfmIs(Choice.IS, List.of(RfmSegment.CHAMPIONS))));
        ListItem item =
                (ListItem) champions.getParent().flatMap(Component::getParent).orElseThrow();
        assertThat(item.getElement().getTextRecursively()).contains(members + " пациент");
        open("segments/new?rfm=CHAMPIONS");
        _assertOne(TextField.class, spec -> spec.withValue("Чемпионы"));
    }

    @Test
    void theMovementHasALineForEachSegment() {
        openRfm();
        await().pollInSameThread().untilAsserted(() -> {
            poll();
            assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                    .contains("Нельзя потерять", "Потерянные");
        });
    }

    @Test
    void bordersOfTheClinicsOwnAreSavedAndRefusedBesideTheirFields() {
        openRfm();
        _click(_get(Button.class, spec -> spec.withText("Как считать")));
        _setValue(scaling("Частота"), RfmScaling.FIXED);
        save();
        assertThat(service.settings().frequency()).isEqualTo(RfmScaling.FIXED);

        _click(_get(Button.class, spec -> spec.withText("Как считать")));
        var step = _get(BigDecimalField.class, spec -> spec.withLabel("Балл 2: визитов от"));
        _setValue(step, new BigDecimal("7"));
        save();
        _assertOne(Dialog.class);
        _assertOne(
                Span.class,
                spec -> spec.withText(
                        "Заполните все границы; визитов для каждого следующего балла должно быть больше"));
    }

    @SuppressWarnings("unchecked")
    private static Select<RfmScaling> scaling(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
    }

    private void openRfm() {
        testBase.load(clinic, TestBase.SMALL);
        open("rfm");
        await().pollInSameThread().untilAsserted(() -> {
            poll();
            assertThat(cells()).hasSize(25);
        });
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }

    private static List<NativeButton> cells() {
        return _find(NativeButton.class, spec -> spec.withClasses("rfm-cell"));
    }

    private static long number(NativeButton cell) {
        return cell.getChildren()
                .filter(part -> part.hasClassName("rfm-number"))
                .map(part -> ((Span) part).getText().replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
