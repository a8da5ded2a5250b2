package io.revisit.campaign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignRow;
import io.revisit.campaign.CampaignService;
import io.revisit.campaign.CampaignState;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.TransportKind;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentHow;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.ConsentService;
import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentRow;
import io.revisit.segment.SegmentService;
import io.revisit.segment.condition.Group;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CampaignViewTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private ConsentService consents;

    @Autowired
    private SegmentService segments;

    @Autowired
    private CampaignService campaigns;

    private BusinessId clinic;
    private SegmentId everybody;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
        PatientId maria = patients.aPatient().withPhone("+79123456789").stored();
        consents.give(maria, ConsentChannel.SMS, ConsentPurpose.MARKETING, ConsentHow.DESK, "Согласен");
        patients.aPatient().named("Петров Пётр").withPhone("+79120000000").stored();
        everybody = ((Saved) segments.save(new SegmentDraft(null, "Все", Group.EVERYBODY, 0))).id();
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        open("campaigns");

        _get(
                Paragraph.class,
                spec -> spec.withText("Кампаний ещё нет. Выберите сегмент, напишите текст, и программа"
                        + " отправит его тем, кто дал согласие."));
        _get(Button.class, spec -> spec.withText("Новая кампания"));
    }

    @Test
    void aSegmentInTheAddressIsChosenAlready() {
        open("campaigns?segment=" + everybody.value());

        assertThat(segmentField().getValue().id()).isEqualTo(everybody);
        assertThat(sentence()).isEqualTo("2 пациента: 1 получит сообщение, 1 без согласия");
    }

    @Test
    void aCampaignIsWrittenCheckedAndSent() {
        open("campaigns/new?segment=" + everybody.value());
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название")), "Осень");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Текст")), "{{имя}}, приходите!");
        assertThat(preview()).startsWith("Мария, приходите!").contains("/u/");

        _click(_get(Button.class, spec -> spec.withText("Отправить 1 сообщение")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        CampaignRow row = campaigns.page(Set.of(), 0, 10).getFirst();
        assertThat(row.state()).isIn(CampaignState.SENDING, CampaignState.FINISHED);
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(() -> campaigns.find(row.id()).orElseThrow().state() == CampaignState.FINISHED);
        open("campaigns/" + row.id().value());
        _get(Span.class, spec -> spec.withText("Завершена"));
        open("campaigns/outbox?campaign=" + row.id().value());
        LazyGrid<MessageRow> grid = _get(LazyGrid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._get(grid, 0).body()).startsWith("Мария, приходите!");
    }

    @Test
    void anUnknownPlaceholderIsNamedAtTheTextAndNothingCanBeSent() {
        open("campaigns/new?segment=" + everybody.value());
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("Текст"));

        _setValue(text, "{{имечко}}, приходите!");

        assertThat(text.isInvalid()).isTrue();
        assertThat(text.getErrorMessage()).contains("имечко");
        assertThat(_get(Button.class, spec -> spec.withText("Отправить 1 сообщение"))
                        .isEnabled())
                .isFalse();
    }

    @Test
    void aDraftIsKeptWithoutBeingComplete() {
        open("campaigns/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название")), "Черновик");
        _click(_get(Button.class, spec -> spec.withText("Сохранить черновик")));

        open("campaigns");

        LazyGrid<CampaignRow> grid = _get(LazyGrid.class);
        assertThat(GridKt._get(grid, 0).name()).isEqualTo("Черновик");
    }

    @Test
    void anAdministratorSeesCampaignsWithoutButtonsThatChangeThem() {
        campaigns.create(new CampaignContent("Осень", everybody, TransportKind.OUTBOX, "", "Текст"));
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        open("campaigns");
        _assertNone(Button.class, spec -> spec.withText("Новая кампания"));
        open("campaigns/" + campaigns.page(Set.of(), 0, 1).getFirst().id().value());

        _get(Span.class, spec -> spec.withText("Черновик"));
        assertThat(_find(TextArea.class)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<SegmentRow> segmentField() {
        return _get(ComboBox.class, spec -> spec.withLabel("Сегмент"));
    }

    private static String sentence() {
        return _get(Paragraph.class, spec -> spec.withClasses("campaign-sentence"))
                .getText();
    }

    private static String preview() {
        return _get(Div.class, spec -> spec.withClasses("campaign-phone-text")).getText();
    }
}
