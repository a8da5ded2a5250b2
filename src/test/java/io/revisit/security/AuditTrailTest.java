package io.revisit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class AuditTrailTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Clock clock;

    private BusinessId clinic;
    private SignedInUser owner;

    @BeforeEach
    void openClinic() {
        clinic = clinics.open();
        owner = clinics.signIn(clinic, Role.OWNER);
    }

    @Test
    void theLatestComesFirst() {
        log.record("patient.exported", null, null, "rows: 5");
        log.record("patient.erased", "patient", 7L, null);

        assertThat(trail.page(AuditFilter.ALL, 0, 10))
                .extracting(AuditEntry::action)
                .containsExactly("patient.erased", "patient.exported");
        assertThat(trail.count(AuditFilter.ALL)).isEqualTo(2);
        assertThat(trail.actions()).containsExactly("patient.erased", "patient.exported");
    }

    @Test
    void itIsNarrowedByActionUserPatientAndTime() {
        log.record("patient.phone-revealed", "patient", 7L, null);
        log.record("patient.phone-revealed", "patient", 8L, null);
        log.record("tag.added", "tag", 7L, null);
        Instant now = clock.instant();

        assertThat(trail.count(new AuditFilter("tag.added", null, null, null, null)))
                .isEqualTo(1);
        assertThat(trail.count(new AuditFilter(null, owner.id(), null, null, null)))
                .isEqualTo(3);
        assertThat(trail.count(new AuditFilter(null, new UserId(1), null, null, null)))
                .isZero();
        assertThat(trail.count(new AuditFilter(null, null, 7L, null, null))).isEqualTo(1);
        assertThat(trail.count(new AuditFilter(null, null, null, now, null))).isEqualTo(3);
        assertThat(trail.count(new AuditFilter(null, null, null, null, now.minus(Duration.ofSeconds(1)))))
                .isZero();
    }

    @Test
    void anotherClinicReadsNothingOfIt() {
        log.record("patient.exported", null, null, null);
        clinics.openAsOwner();

        assertThat(trail.page(AuditFilter.ALL, 0, 10)).isEmpty();
        assertThat(trail.count(AuditFilter.ALL)).isZero();
        assertThat(trail.actions()).isEmpty();
    }

    @Test
    void onlyTheOwnerReadsIt() {
        clinics.signIn(clinic, Role.PARTNER);

        assertThatThrownBy(() -> trail.count(AuditFilter.ALL)).isInstanceOf(AccessDeniedException.class);
    }
}
