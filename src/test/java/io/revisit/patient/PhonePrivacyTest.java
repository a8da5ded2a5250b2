package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.business.BusinessService;
import io.revisit.business.BusinessSettings;
import io.revisit.security.AuditEntry;
import io.revisit.security.AuditFilter;
import io.revisit.security.AuditTrail;
import io.revisit.security.Role;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PhonePrivacyTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+79123456767");
    private static final AuditFilter REVEALS = new AuditFilter("patient.phone-revealed", null, null, null, null);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PhonePrivacy phones;

    @Autowired
    private PatientService service;

    @Autowired
    private BusinessService business;

    @Autowired
    private AuditTrail trail;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void theOwnerSeesPhonesWhole() {
        assertThat(phones.shown(PHONE)).isEqualTo("+7 912 345-67-67");
    }

    @Test
    void anAdministratorSeesThemWholeUnlessTheClinicHidesThem() {
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        assertThat(phones.shown(PHONE)).isEqualTo("+7 912 345-67-67");

        clinics.signIn(clinic, Role.OWNER);
        hideAtDesk();

        clinics.signIn(clinic, Role.ADMINISTRATOR);
        assertThat(phones.shown(PHONE)).isEqualTo("+7 912 •••-••-67");
    }

    @Test
    void aPartnerSeesThemMasked() {
        clinics.signIn(clinic, Role.PARTNER);

        assertThat(phones.shown(PHONE)).isEqualTo("+7 912 •••-••-67");
    }

    @Test
    void aForeignNumberIsMaskedToo() {
        assertThat(new PhoneNumber("+4915112345678").masked())
                .startsWith("+49 ")
                .endsWith("78")
                .contains("•••");
    }

    @Test
    void revealingOnePhoneIsNotedWithWhoWhenAndWhose() {
        PatientId maria = patients.aPatient().withPhone(PHONE.e164()).stored();
        clinics.signIn(clinic, Role.PARTNER);

        PhoneNumber shown = phones.reveal(maria, false);

        clinics.signIn(clinic, Role.OWNER);
        assertThat(shown).isEqualTo(PHONE);
        List<AuditEntry> noted = trail.page(REVEALS, 0, 10);
        assertThat(noted).singleElement().satisfies(entry -> {
            assertThat(entry.user()).isEqualTo("Ольга Мельник");
            assertThat(entry.subjectId()).isEqualTo(maria.value());
            assertThat(entry.details()).isNull();
        });
    }

    @Test
    void aPhoneThatIsNotThereIsNotRevealedAndNotNoted() {
        PatientId maria = patients.aPatient().withPhone(PHONE.e164()).stored();

        assertThat(phones.reveal(maria, true)).isNull();
        assertThat(trail.count(REVEALS)).isZero();
    }

    @Test
    void anotherClinicsPhoneIsNotRevealed() {
        PatientId maria = patients.aPatient().withPhone(PHONE.e164()).stored();
        clinics.openAsOwner();

        assertThat(phones.reveal(maria, false)).isNull();
    }

    @Test
    void whoSeesThemMaskedStillFindsPatientsByTheirDigits() {
        patients.aPatient().withPhone(PHONE.e164()).stored();
        clinics.signIn(clinic, Role.PARTNER);

        assertThat(service.count(PatientFilter.ALL.withText("3456767"))).isEqualTo(1);
    }

    private void hideAtDesk() {
        BusinessSettings now = business.current();
        business.update(new BusinessSettings(
                now.name(),
                now.zone(),
                now.currency(),
                now.phoneCountry(),
                now.activeWindowDays(),
                now.assumedDiscount(),
                true,
                now.version()));
    }
}
