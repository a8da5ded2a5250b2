package io.revisit.shared.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TenantGuardTest {

    private final TenantGuard guard = new TenantGuard();

    @Test
    void aTableWithoutTheBusinessIsRefused() {
        assertThatThrownBy(() -> guard.check("SELECT p.id FROM patient p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'p' is not bound");
    }

    @Test
    void aTableReachedThroughABoundOneIsBound() {
        assertThatCode(() -> guard.check("SELECT v.id FROM visit v JOIN patient p ON p.business_id = v.business_id "
                        + "WHERE v.business_id = :business"))
                .doesNotThrowAnyException();
    }

    @Test
    void aJoinedTableThatIsNotBoundIsRefused() {
        assertThatThrownBy(
                        () -> guard.check(
                                "SELECT v.id FROM visit v JOIN patient p ON p.id = v.patient_id WHERE v.business_id = :business"))
                .hasMessageContaining("'p' is not bound");
    }

    @Test
    void aStraightJoinIsReadLikeAnyOther() {
        assertThatThrownBy(() -> guard.check("SELECT v.id FROM visit v STRAIGHT_JOIN patient p ON p.id = v.patient_id "
                        + "WHERE v.business_id = :business"))
                .hasMessageContaining("'p' is not bound");
    }

    @Test
    void anUpdateAfterADuplicateKeyNamesNoTable() {
        assertThatCode(() -> guard.check("INSERT INTO tag (business_id, id, name) VALUES (:business, :id, :name) "
                        + "ON DUPLICATE KEY UPDATE name = :name"))
                .doesNotThrowAnyException();
    }

    @Test
    void aLockedReadNamesNoFurtherTable() {
        assertThatCode(() -> guard.check(
                        "SELECT m.id FROM message m WHERE m.business_id = :business " + "FOR UPDATE SKIP LOCKED"))
                .doesNotThrowAnyException();
    }
}
