package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.BusinessesInUse;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two pieces of an import at a time. */
@DatabaseTest
class ImportPairsTest {

    @Autowired
    Clinics clinics;

    @Autowired
    Transactions transactions;

    @Autowired
    CurrentBusiness currentBusiness;

    @Autowired
    Clock clock;

    private final List<String> done = new CopyOnWriteArrayList<>();
    private BusinessesInUse inUse;
    private ImportPairs pairs;
    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
        inUse = new BusinessesInUse(clock);
        pairs = new ImportPairs(transactions, currentBusiness, inUse);
    }

    @AfterEach
    void stop() {
        pairs.stop();
    }

    @Test
    void theLaterPieceIsAtWorkBesideTheEarlierAndMovesTheMarkAfterIt() {
        var begun = new CountDownLatch(1);
        pairs.run(
                () -> {
                    await(begun);
                    done.add("earlier");
                },
                begun::countDown,
                () -> done.add("mark"));
        assertThat(done).containsExactly("earlier", "mark");
    }

    @Test
    void bothWorkForTheClinicOfTheImport() {
        pairs.run(
                () -> done.add(currentBusiness.id().toString()),
                () -> assertThat(currentBusiness.id()).isEqualTo(clinic),
                () -> done.add(currentBusiness.id().toString()));
        assertThat(done).containsExactly(clinic.toString(), clinic.toString());
    }

    @Test
    void theMarkDoesNotMoveWhereTheEarlierFails() {
        assertThatThrownBy(() -> pairs.run(
                        () -> {
                            throw new IllegalArgumentException("earlier");
                        },
                        () -> {},
                        () -> done.add("mark")))
                .hasMessage("earlier");
        assertThat(done).isEmpty();
    }

    @Test
    void whatFailsInTheLaterFailsHereAndTheEarlierStands() {
        assertThatThrownBy(() -> pairs.run(
                        () -> done.add("earlier"),
                        () -> {
                            throw new IllegalArgumentException("later");
                        },
                        () -> done.add("mark")))
                .hasMessage("later");
        assertThat(done).containsExactly("earlier");
    }

    @Test
    void whilePeopleOfAnotherClinicAreAtWorkPiecesGoOneByOne() {
        inUse.used(clinics.open());
        pairs.run(() -> done.add("earlier"), () -> done.add("later"), () -> done.add("mark"));
        assertThat(done).containsExactly("earlier", "later", "mark");
    }

    @Test
    void peopleOfTheSameClinicDoNotSlowTheirOwnImport() {
        inUse.used(clinic);
        theLaterPieceIsAtWorkBesideTheEarlierAndMovesTheMarkAfterIt();
    }

    private static void await(CountDownLatch begun) {
        try {
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
