package io.revisit.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.security.Role;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class BusinessServiceTest {

    @Autowired
    BusinessService business;

    @Autowired
    Clinics clinics;

    @Test
    void changedSettingsHoldAtOnce() {
        clinics.openAsOwner();
        BusinessSettings before = business.current();

        boolean stored = business.update(new BusinessSettings(
                "Дента", ZoneId.of("Asia/Omsk"), "KZT", "KZ", 180, new BigDecimal("7.50"), true, before.version()));

        assertThat(stored).isTrue();
        assertThat(business.zone()).isEqualTo(ZoneId.of("Asia/Omsk"));
        assertThat(business.current())
                .isEqualTo(new BusinessSettings(
                        "Дента",
                        ZoneId.of("Asia/Omsk"),
                        "KZT",
                        "KZ",
                        180,
                        new BigDecimal("7.50"),
                        true,
                        before.version() + 1));
    }

    @Test
    void settingsThatSomebodyElseChangedAreNotOverwritten() {
        clinics.openAsOwner();
        BusinessSettings before = business.current();
        business.update(before);

        assertThat(business.update(before)).isFalse();
    }

    @Test
    void onlyAnOwnerChangesSettings() {
        clinics.signIn(clinics.open(), Role.PARTNER);
        BusinessSettings settings = business.current();

        assertThatThrownBy(() -> business.update(settings)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void eachClinicHasItsOwnSettings() {
        clinics.openAsOwner();
        String first = business.current().name();
        clinics.openAsOwner();

        assertThat(business.current().name()).isNotEqualTo(first);
    }
}
