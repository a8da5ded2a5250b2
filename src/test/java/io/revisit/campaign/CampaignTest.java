package io.revisit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.revisit.delivery.EmailChannelForm;
import io.revisit.delivery.EmailChannelService;
import io.revisit.delivery.EmailSettings.Encryption;
import io.revisit.delivery.MessageFilter;
import io.revisit.delivery.MessageLog;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.MessageState;
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
import io.revisit.segment.SegmentService;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class CampaignTest {

    private static final String PHONE = "+79120000001";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Nothing listens there: messages wait. */
    private static final int DEAD_PORT = 9;

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

    @Autowired
    private CampaignControl control;

    @Autowired
    private CampaignRunner runner;

    @Autowired
    private CampaignStore store;

    @Autowired
    private Audience audience;

    @Autowired
    private Transactions transactions;

    @Autowired
    private MessageLog messages;

    @Autowired
    private EmailChannelService email;

    @Autowired
    private TestClock clock;

    private BusinessId clinic;
    private SegmentId everybody;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
        everybody = ((Saved) segments.save(new SegmentDraft(null, "Все", Group.EVERYBODY, 0))).id();
    }

    @Test
    void theCountTellsWhoGetsItAndWhyTheOthersDoNot() {
        consenting(PHONE);
        consenting(PHONE);
        consenting("+79120000002");
        patients.aPatient().withPhone("+79120000003").stored();
        patients.aPatient().stored();

        AudienceCount count = campaigns.audience(text("Здравствуйте!")).orElseThrow();

        assertThat(count).isEqualTo(new AudienceCount(2, 1, 1, 1));
        assertThat(count.total()).isEqualTo(5);
    }

    @Test
    void aHouseholdGetsTheMessageThroughTheMemberWhoConsented() {
        patients.aPatient().withPhone(PHONE).stored();
        PatientId member = consenting(PHONE);

        List<MessageRow> sent = send(text("Здравствуйте!"));

        assertThat(sent).extracting(MessageRow::patient).containsExactly(member);
    }

    @Test
    void aMessageToAFamilySaysWhomItIsAbout() {
        PatientId mother = consenting(PHONE);
        PatientId son =
                patients.aPatient().named("Иванов Пётр").withPhone(PHONE).stored();
        consents.give(son, ConsentChannel.SMS, ConsentPurpose.MARKETING, ConsentHow.DESK, "Анкета");
        patients.aPatient().named("Иванов Олег").withPhone(PHONE).stored();

        List<MessageRow> sent = send(text("Пора на осмотр!"));

        assertThat(sent).extracting(MessageRow::patient).containsExactly(mother);
        assertThat(sent.getFirst().body()).contains("Сообщение касается: Мария, Пётр\n");
    }

    @Test
    void eachRecipientGetsOneMessageWithItsOwnWordsAndAWayOut() {
        consenting(PHONE);
        consenting(PHONE);
        consenting("+79120000002");

        List<MessageRow> sent = send(text("{{имя}}, ждём вас в «{{клиника}}»"));

        assertThat(sent).extracting(MessageRow::state).containsOnly(MessageState.SENT);
        assertThat(sent).extracting(MessageRow::address).containsExactlyInAnyOrder(PHONE, "+79120000002");
        assertThat(sent)
                .allSatisfy(message -> assertThat(message.body())
                        .startsWith("Мария, ждём вас в «Клиника")
                        .contains("/u/"));
    }

    @Test
    void aStartThatWasInterruptedGoesOnAndDoublesNothing() {
        email(DEAD_PORT);
        consentingByEmail("a@example.org");
        CampaignId id = campaigns.create(byEmail());
        transactions.run(() -> store.move(id, CampaignState.DRAFT, CampaignState.SENDING));
        Campaign started = campaigns.find(id).orElseThrow();
        transactions.call(() -> audience.fixNextPiece(started, everybody));
        consentingByEmail("b@example.org");
        consentingByEmail("a@example.org");

        runner.run(id);

        assertThat(campaigns.progress(id).recipients()).isEqualTo(new AudienceCount(2, 0, 0, 1));
        assertThat(of(id)).extracting(MessageRow::address).containsExactlyInAnyOrder("a@example.org", "b@example.org");
        assertThat(campaigns.find(id).orElseThrow().recipientsFixed()).isTrue();
    }

    @Test
    void aPausedCampaignSendsNothingUntilItIsResumed() {
        CampaignId id = waiting();

        assertThat(control.pause(id)).isTrue();
        runner.run(id);
        assertThat(of(id)).extracting(MessageRow::state).containsOnly(MessageState.PAUSED);

        assertThat(control.resume(id)).isTrue();
        assertThat(campaigns.find(id).orElseThrow().state()).isEqualTo(CampaignState.SENDING);
        assertThat(of(id)).extracting(MessageRow::state).doesNotContain(MessageState.PAUSED);
    }

    @Test
    void aCancelledCampaignGivesUpWhatWasNotSent() {
        CampaignId id = waiting();
        control.pause(id);

        assertThat(control.cancel(id)).isTrue();

        assertThat(of(id)).extracting(MessageRow::state).containsOnly(MessageState.SKIPPED);
        assertThat(of(id)).extracting(MessageRow::reason).containsOnly("CANCELLED");
        assertThat(control.resume(id)).isFalse();
    }

    @Test
    void aScheduledCampaignStartsAtItsTimeOfTheClinicsClock() {
        consenting(PHONE);
        CampaignId id = campaigns.create(text("Здравствуйте!"));

        assertThat(control.schedule(id, LocalDateTime.parse("2026-10-31T16:00")))
                .isEmpty();
        assertThat(runner.run(id)).contains(java.time.Instant.parse("2026-10-31T13:00:00Z"));

        clock.advance(Duration.ofMinutes(61));
        finished(id);
        assertThat(of(id)).hasSize(1);
    }

    @Test
    void aTimeThatHasPassedIsRefused() {
        CampaignId id = campaigns.create(text("Здравствуйте!"));

        assertThat(control.schedule(id, LocalDateTime.parse("2026-10-31T14:59")))
                .containsExactly(new CampaignProblem.TimePassed());
    }

    @Test
    void aCampaignIsStartedOnce() {
        consenting(PHONE);
        CampaignId id = campaigns.create(text("Здравствуйте!"));
        assertThat(control.start(id)).isEmpty();

        assertThat(control.start(id)).containsExactly(new CampaignProblem.ChangedMeanwhile());
    }

    @Test
    void whatIsMissingIsNamed() {
        CampaignContent content =
                new CampaignContent("Акция", null, TransportKind.EMAIL, "", "Здравствуйте, {{имечко}}!");

        assertThat(campaigns.problems(content))
                .containsExactlyInAnyOrder(
                        new CampaignProblem.NoSegment(),
                        new CampaignProblem.NoSubject(),
                        new CampaignProblem.UnknownPlaceholder("имечко"),
                        new CampaignProblem.NoEmailServer());
    }

    @Test
    void aDraftChangedByTwoPeopleKeepsTheFirstChange() {
        CampaignId id = campaigns.create(text("Один"));
        long version = campaigns.find(id).orElseThrow().version();

        assertThat(campaigns.save(id, text("Два"), version)).isTrue();
        assertThat(campaigns.save(id, text("Три"), version)).isFalse();
        assertThat(campaigns.find(id).orElseThrow().body()).isEqualTo("Два");
    }

    @Test
    void anAdministratorReadsButDoesNotSend() {
        CampaignId id = campaigns.create(text("Здравствуйте!"));
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThat(campaigns.find(id)).isPresent();
        assertThatThrownBy(() -> control.start(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> campaigns.delete(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherClinicSeesNothingOfIt() {
        consenting(PHONE);
        CampaignId id = campaigns.create(text("Здравствуйте!"));
        control.start(id);
        finished(id);
        clinics.openAsOwner();

        assertThat(campaigns.find(id)).isEmpty();
        assertThat(campaigns.countByState()).isEmpty();
        assertThat(of(id)).isEmpty();
    }

    private List<MessageRow> send(CampaignContent content) {
        CampaignId id = campaigns.create(content);
        assertThat(control.start(id)).isEmpty();
        finished(id);
        return of(id);
    }

    private void finished(CampaignId id) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> campaigns.find(id).orElseThrow().state() == CampaignState.FINISHED);
    }

    /** A campaign of two messages that cannot leave. */
    private CampaignId waiting() {
        email(DEAD_PORT);
        consentingByEmail("a@example.org");
        consentingByEmail("b@example.org");
        CampaignId id = campaigns.create(byEmail());
        transactions.run(() -> store.move(id, CampaignState.DRAFT, CampaignState.SENDING));
        runner.run(id);
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> of(id).stream()
                        .allMatch(message -> message.state() == MessageState.NEW && message.attempts() > 0));
        return id;
    }

    private List<MessageRow> of(CampaignId id) {
        return messages.page(MessageFilter.ALL.withCampaign(id.value()), 0, 100);
    }

    private PatientId consenting(String phone) {
        PatientId patient = patients.aPatient().withPhone(phone).stored();
        consents.give(patient, ConsentChannel.SMS, ConsentPurpose.MARKETING, ConsentHow.DESK, "Согласен");
        return patient;
    }

    private PatientId consentingByEmail(String address) {
        PatientId patient = patients.aPatient().withEmail(address).stored();
        consents.give(patient, ConsentChannel.EMAIL, ConsentPurpose.MARKETING, ConsentHow.DESK, "Согласен");
        return patient;
    }

    private CampaignContent text(String body) {
        return new CampaignContent("Акция", everybody, TransportKind.OUTBOX, "", body);
    }

    private CampaignContent byEmail() {
        return new CampaignContent("Акция", everybody, TransportKind.EMAIL, "Тема", "Здравствуйте!");
    }

    private void email(int port) {
        email.save(new EmailChannelForm(
                true, "127.0.0.1", port, Encryption.NONE, "", false, null, "clinic@example.org", "Клиника", 600, true));
    }
}
