package io.revisit.patient;

import static io.revisit.patient.ConsentChannel.EMAIL;
import static io.revisit.patient.ConsentChannel.SMS;
import static io.revisit.patient.ConsentPurpose.MARKETING;
import static io.revisit.patient.ConsentPurpose.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ConsentServiceTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private ConsentService consents;

    @Autowired
    private ConsentGate gate;

    @Autowired
    private TestClock clock;

    private PatientId maria;

    @BeforeEach
    void addPatient() {
        clinics.openAsOwner();
        maria = patients.aPatient().stored();
    }

    @Test
    void marketingNeedsConsentAndServiceDoesNot() {
        assertThat(gate.allows(maria, EMAIL, MARKETING)).isFalse();
        assertThat(gate.allows(maria, EMAIL, SERVICE)).isTrue();
    }

    @Test
    void consentHoldsForOneChannelAndPurpose() {
        consents.give(maria, EMAIL, MARKETING, ConsentHow.DESK, ConsentService.MARKETING_WORDING);

        assertThat(gate.allows(maria, EMAIL, MARKETING)).isTrue();
        assertThat(gate.allows(maria, SMS, MARKETING)).isFalse();
    }

    @Test
    void withdrawnConsentEndsMessages() {
        consents.give(maria, EMAIL, MARKETING, ConsentHow.DESK, ConsentService.MARKETING_WORDING);
        consents.withdraw(maria, EMAIL, MARKETING, ConsentHow.DESK, "Позвонила");
        consents.withdraw(maria, SMS, SERVICE, ConsentHow.DESK, "Позвонила");

        assertThat(gate.allows(maria, EMAIL, MARKETING)).isFalse();
        assertThat(gate.allows(maria, SMS, SERVICE)).isFalse();
    }

    @Test
    void everyChangeStaysOnRecord() {
        consents.give(maria, EMAIL, MARKETING, ConsentHow.DESK, ConsentService.MARKETING_WORDING);
        clock.advance(Duration.ofDays(1));
        consents.withdraw(maria, EMAIL, MARKETING, ConsentHow.UNSUBSCRIBE, "Ссылка в письме");

        assertThat(consents.history(maria)).extracting(ConsentChange::given).containsExactly(false, true);
        assertThat(consents.history(maria).getLast().wording()).isEqualTo(ConsentService.MARKETING_WORDING);
        assertThat(consents.history(maria).getLast().by()).isEqualTo("Ольга Мельник");
    }

    @Test
    void anotherClinicsConsentsAreOutOfReach() {
        consents.give(maria, EMAIL, MARKETING, ConsentHow.DESK, ConsentService.MARKETING_WORDING);
        clinics.openAsOwner();

        assertThat(consents.history(maria)).isEmpty();
        assertThat(gate.allows(maria, EMAIL, MARKETING)).isFalse();
        assertThatThrownBy(() -> consents.give(maria, EMAIL, MARKETING, ConsentHow.DESK, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
