package io.revisit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.revisit.business.BusinessService;
import io.revisit.business.StaffMemberId;
import io.revisit.loyalty.Confirmation.Digitized;
import io.revisit.loyalty.Confirmation.Reason;
import io.revisit.loyalty.Confirmation.WrongCode;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentGate;
import io.revisit.patient.ConsentHow;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import io.revisit.testing.TimeZones;
import io.revisit.testing.Visits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
class DigitizationServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private TestClock clock;

    @Autowired
    private DigitizationService service;

    @Autowired
    private PatientService patientService;

    @Autowired
    private ConsentGate consents;

    @Autowired
    private BusinessService business;

    @Autowired
    private TenantSql sql;

    @Autowired
    private ApplicationEvents published;

    private BusinessId clinic;
    private StaffMemberId administrator;
    private SignedInUser user;
    private PatientId patient;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
        administrator = visits.staff("Мельник Оксана");
        user = clinics.signIn(clinic, Role.ADMINISTRATOR, administrator.value());
        patient = patients.aPatient()
                .withPhone("+7 912 345-67-89")
                .withEmail("ivanova@example.org")
                .stored();
    }

    @Test
    void aNewTimeZoneMovesRegistrationsToTheirDaysInIt() {
        clinics.openAsOwner();
        patients.aPatient().digitizedOn(TODAY.minusDays(1)).stored();

        TimeZones.change(business, ZoneId.of("Pacific/Auckland"));

        await().pollInSameThread()
                .until(() -> sql.sql("SELECT digitized_on FROM digitization WHERE business_id = :business")
                        .query(LocalDate.class)
                        .single()
                        .equals(TODAY));
    }

    @Test
    void theRightCodeAndTheRulesPutThePatientIntoTheProgramme() {
        String code = send();
        assertThat(service.confirm(patient, code, true)).isEqualTo(new Digitized(TODAY));
        assertThat(patientService.details(patient).digitizedOn()).isEqualTo(TODAY);
        assertThat(published.stream(PatientDigitized.class))
                .containsExactly(new PatientDigitized(patient, TODAY, administrator));
        assertThat(sql.sql("SELECT channel FROM digitization WHERE business_id = :business AND staff_id = :staff")
                        .param("staff", administrator.value())
                        .query(String.class)
                        .list())
                .containsExactly("FRONT_DESK");
    }

    @Test
    void theCodeGoesToTheAddressThatTheUserSeesMasked() {
        CodeSending.Sent sms = (CodeSending.Sent) service.sendCode(patient, ConsentChannel.SMS);
        assertThat(sms.maskedAddress()).isEqualTo("+7 ••• •••-••-89");
        CodeSending.Sent email = (CodeSending.Sent) service.sendCode(patient, ConsentChannel.EMAIL);
        assertThat(email.maskedAddress()).isEqualTo("i•••@example.org");
        assertThat(addresses()).containsExactlyInAnyOrder("+79123456789", "ivanova@example.org");
    }

    @Test
    void blanksInTheTypedCodeDoNotMatter() {
        String code = send();
        assertThat(service.confirm(patient, " " + code.substring(0, 3) + " " + code.substring(3), true))
                .isInstanceOf(Digitized.class);
    }

    @Test
    void withoutTheRulesNothingIsConfirmedAndNoTryIsUsedUp() {
        String code = send();
        for (int i = 0; i < 6; i++) {
            assertThat(service.confirm(patient, code, false)).isEqualTo(refused(Reason.RULES_NOT_ACCEPTED));
        }
        assertThat(service.confirm(patient, code, true)).isInstanceOf(Digitized.class);
    }

    @Test
    void aCodeTakesFiveTriesAndNoMore() {
        String code = send();
        String wrong = otherThan(code);
        for (int left = 4; left >= 1; left--) {
            assertThat(service.confirm(patient, wrong, true)).isEqualTo(new WrongCode(left));
        }
        assertThat(service.confirm(patient, wrong, true)).isEqualTo(refused(Reason.TRIES_USED_UP));
        assertThat(service.confirm(patient, code, true)).isEqualTo(refused(Reason.TRIES_USED_UP));
    }

    @Test
    void theFifthTryMayBeTheRightOne() {
        String code = send();
        for (int i = 0; i < 4; i++) {
            service.confirm(patient, otherThan(code), true);
        }
        assertThat(service.confirm(patient, code, true)).isInstanceOf(Digitized.class);
    }

    @Test
    void aCodeLivesTenMinutes() {
        String code = send();
        clock.advance(Duration.ofMinutes(10));
        assertThat(service.confirm(patient, code, true)).isEqualTo(refused(Reason.EXPIRED));
        String next = send();
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(service.confirm(patient, next, true)).isInstanceOf(Digitized.class);
    }

    @Test
    void aNewCodeVoidsTheOlder() {
        String older = send();
        clock.advance(Duration.ofMinutes(1));
        String newer = send();
        if (!older.equals(newer)) {
            assertThat(service.confirm(patient, older, true)).isEqualTo(new WrongCode(4));
        }
        assertThat(service.confirm(patient, newer, true)).isInstanceOf(Digitized.class);
    }

    @Test
    void atMostFiveCodesGoOutInAnHour() {
        for (int i = 0; i < 5; i++) {
            send();
        }
        assertThat(service.sendCode(patient, ConsentChannel.EMAIL))
                .isEqualTo(new CodeSending.Refused(CodeSending.Reason.TOO_MANY_CODES));
        clock.advance(Duration.ofMinutes(61));
        assertThat(service.sendCode(patient, ConsentChannel.SMS)).isInstanceOf(CodeSending.Sent.class);
    }

    @Test
    void withoutACodeNothingIsConfirmed() {
        assertThat(service.confirm(patient, "123456", true)).isEqualTo(refused(Reason.NO_CODE));
    }

    @Test
    void whoIsInTheProgrammeIsNotRegisteredTwice() {
        String code = send();
        service.confirm(patient, code, true);
        assertThat(service.confirm(patient, code, true)).isEqualTo(refused(Reason.ALREADY_DIGITIZED));
        assertThat(service.sendCode(patient, ConsentChannel.SMS))
                .isEqualTo(new CodeSending.Refused(CodeSending.Reason.ALREADY_DIGITIZED));
    }

    @Test
    void withoutAPhoneOrAnEmailNoCodeIsSent() {
        PatientId unreachable = patients.aPatient().stored();
        assertThat(service.sendCode(unreachable, ConsentChannel.SMS))
                .isEqualTo(new CodeSending.Refused(CodeSending.Reason.NO_PHONE));
        assertThat(service.sendCode(unreachable, ConsentChannel.EMAIL))
                .isEqualTo(new CodeSending.Refused(CodeSending.Reason.NO_EMAIL));
    }

    @Test
    void aWithdrawnServiceConsentHoldsTheCodeBack() {
        consents.record(patient, ConsentChannel.SMS, ConsentPurpose.SERVICE, false, ConsentHow.DESK, "Не писать");
        assertThat(service.sendCode(patient, ConsentChannel.SMS))
                .isEqualTo(new CodeSending.Refused(CodeSending.Reason.CONSENT_WITHDRAWN));
        assertThat(service.sendCode(patient, ConsentChannel.EMAIL)).isInstanceOf(CodeSending.Sent.class);
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneWins() throws Exception {
        String code = send();
        CountDownLatch start = new CountDownLatch(1);
        Callable<Confirmation> confirm = () -> {
            clinics.enter(user);
            start.await();
            return service.confirm(patient, code, true);
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Confirmation> first = threads.submit(confirm);
            Future<Confirmation> second = threads.submit(confirm);
            start.countDown();
            assertThat(Set.of(first.get(), second.get()))
                    .containsExactlyInAnyOrder(new Digitized(TODAY), refused(Reason.ALREADY_DIGITIZED));
        }
    }

    @Test
    void theCodeIsNeitherStoredNorLoggedNorInTheHistory(CapturedOutput output) {
        String code = send();
        service.confirm(patient, otherThan(code), true);
        service.confirm(patient, code, true);
        assertThat(output.getAll()).doesNotContain(code);
        assertThat(sql.sql("SELECT code_hash FROM confirmation_code WHERE business_id = :business")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$")
                .doesNotContain(code);
        assertThat(sql.sql("SELECT COUNT(*) FROM patient_event WHERE business_id = :business AND details LIKE :code")
                        .param("code", "%" + code + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theMessageIsMarkedToBeWiped() {
        service.sendCode(patient, ConsentChannel.SMS);
        assertThat(sql.sql("SELECT purpose FROM message WHERE business_id = :business AND `sensitive`")
                        .query(String.class)
                        .list())
                .containsExactly("SERVICE");
    }

    @Test
    void aPatientOfAnotherClinicIsUnknown() {
        clinics.openAsOwner();
        assertThat(service.sendCode(patient, ConsentChannel.SMS))
                .isEqualTo(new CodeSending.Refused(CodeSending.Reason.UNKNOWN_PATIENT));
        assertThat(service.confirm(patient, "123456", true)).isEqualTo(refused(Reason.NO_CODE));
    }

    @Test
    void aPartnerRegistersNobody() {
        clinics.signIn(clinic, Role.PARTNER);
        assertThatThrownBy(() -> service.sendCode(patient, ConsentChannel.SMS))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String send() {
        assertThat(service.sendCode(patient, ConsentChannel.SMS)).isInstanceOf(CodeSending.Sent.class);
        String body = sql.sql(
                        "SELECT body FROM message WHERE business_id = :business AND channel = 'SMS' ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        Matcher digits = SIX_DIGITS.matcher(body.replace(clinic.toString(), ""));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private List<String> addresses() {
        return sql.sql("SELECT address FROM message WHERE business_id = :business")
                .query(String.class)
                .list();
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static Confirmation refused(Reason reason) {
        return new Confirmation.Refused(reason);
    }
}
