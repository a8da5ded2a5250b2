package io.revisit.campaign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignControl;
import io.revisit.campaign.CampaignId;
import io.revisit.campaign.CampaignService;
import io.revisit.delivery.TransportKind;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentRow;
import io.revisit.segment.SegmentService;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.condition.Group;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import io.revisit.testing.ViewTest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SegmentUsesTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private SegmentService segments;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private CampaignControl control;

    @Autowired
    private TestClock clock;

    private SegmentId everybody;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
        patients.aPatient().stored();
        everybody = segment("Все");
    }

    @Test
    void aSegmentNamesItsCampaignsTheLatestFirst() {
        CampaignId winter = campaign("Зима");
        CampaignId spring = campaign("Весна");
        schedule(spring);

        assertThat(segments.uses(List.of(everybody)))
                .isEqualTo(Map.of(
                        everybody,
                        List.of(
                                new SegmentUse(everybody, "Весна", "campaigns/" + spring.value(), true),
                                new SegmentUse(everybody, "Зима", "campaigns/" + winter.value(), false))));
    }

    @Test
    void aSegmentThatIsUsedNowhereNamesNone() {
        assertThat(segments.uses(List.of(everybody))).isEmpty();
        assertThat(segments.uses(List.of())).isEmpty();
    }

    @Test
    void campaignsOfAnotherClinicAreNotNamed() {
        campaign("Зима");
        clinics.openAsOwner();

        assertThat(segments.uses(List.of(everybody))).isEmpty();
    }

    @Test
    void theListLeadsToTheCampaignsOfASegment() {
        campaign("Зима");
        campaign("Весна");
        CampaignId summer = campaign("Лето");

        open("segments");

        Component cell = GridKt._getCellComponent(grid(), 0, "uses");
        assertThat(_find(cell, Anchor.class)).extracting(Anchor::getText).containsExactly("Лето");
        assertThat(_find(cell, Anchor.class).getFirst().getHref()).isEqualTo("campaigns/" + summer.value());
        assertThat(cell.getElement().getTextRecursively()).endsWith("и ещё 2");
    }

    @Test
    void theEditorSaysWhereTheSegmentIsUsed() {
        CampaignId winter = campaign("Зима");

        open("segments/" + everybody.value());

        Div line = _get(Div.class, spec -> spec.withClasses("segment-used"));
        assertThat(line.getElement().getTextRecursively()).isEqualTo("Используется:Зима");
        assertThat(_get(line, Anchor.class).getHref()).isEqualTo("campaigns/" + winter.value());
    }

    @Test
    void theEditorOfAnUnusedSegmentSaysNothingOfCampaigns() {
        open("segments/" + everybody.value());

        _assertNone(Div.class, spec -> spec.withClasses("segment-used"));
    }

    @Test
    void archivingWarnsOfTheCampaignThatWaitsForTheSegment() {
        schedule(campaign("Зима"));
        open("segments");

        archive();

        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("message")).startsWith("Он ещё понадобится: «Зима».");
        assertThat(segments.list()).hasSize(1);
        ConfirmDialogKt._fireConfirm(question);
        assertThat(segments.list()).isEmpty();
    }

    @Test
    void aSegmentThatNothingWaitsForIsArchivedAtOnce() {
        campaign("Зима");
        open("segments");

        archive();

        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(segments.list()).isEmpty();
    }

    private void archive() {
        MenuBar menu = (MenuBar) GridKt._getCellComponent(grid(), 0, "menu");
        ContextMenuKt._clickItemWithCaption(menu, "В архив");
    }

    private SegmentId segment(String name) {
        return ((Saved) segments.save(new SegmentDraft(null, name, Group.EVERYBODY, 0))).id();
    }

    private CampaignId campaign(String name) {
        return campaigns.create(new CampaignContent(name, everybody, TransportKind.OUTBOX, "", "Здравствуйте!"));
    }

    private void schedule(CampaignId campaign) {
        LocalDateTime tomorrow = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"))
                .plusDays(1);
        assertThat(control.schedule(campaign, tomorrow)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<SegmentRow> grid() {
        return _get(LazyGrid.class);
    }
}
