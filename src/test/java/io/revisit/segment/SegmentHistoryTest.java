package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import io.revisit.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How large segments were day by day. */
@DatabaseTest
class SegmentHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Group WITH_PHONE = Group.all(new HasPhone(true));

    @Autowired
    Clinics clinics;

    @Autowired
    Patients patients;

    @Autowired
    SegmentService service;

    @Autowired
    SegmentHistory history;

    @Autowired
    SizesOfTheDay day;

    @Autowired
    SnapshotOrders snapshots;

    @Autowired
    TestClock clock;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
        patients.aPatient().withPhone("+79161234567").stored();
    }

    @Test
    void eachLiveSegmentIsCountedOnceADay() {
        Saved saved = save(WITH_PHONE);
        assertThat(day.areDue()).isTrue();
        day.count();
        assertThat(day.areDue()).isFalse();
        patients.aPatient().withPhone("+79161234568").stored();
        clock.advance(Duration.ofDays(1));
        day.count();
        assertThat(history.of(saved.id())).containsExactly(size(TODAY, 1L, false), size(TODAY.plusDays(1), 2L, false));
        assertThat(service.list().getFirst().lastSize()).hasValue(size(TODAY.plusDays(1), 2L, false));
    }

    @Test
    void anExactNumberThatSomebodySawIsNotedAtOnce() {
        Saved saved = save(WITH_PHONE);
        history.record(saved.id(), saved.version(), service.counts(WITH_PHONE));
        assertThat(history.of(saved.id())).containsExactly(size(TODAY, 1L, false));
        assertThat(day.areDue()).isFalse();
    }

    @Test
    void anEstimateAndTheCountOfAnotherVersionAreNotNoted() {
        Saved saved = save(WITH_PHONE);
        history.record(saved.id(), saved.version(), service.counts(WITH_PHONE).scaledTo(100));
        history.record(saved.id(), saved.version() + 1, service.counts(WITH_PHONE));
        assertThat(history.of(saved.id())).isEmpty();
    }

    @Test
    void aChangeOfConditionsIsMarkedAndWhatWasCountedBeforeItOnThatDayGoes() {
        Saved saved = save(WITH_PHONE);
        day.count();
        Group other = Group.all(new HasEmail(true));
        service.save(new SegmentDraft(saved.id(), "Другие", other, saved.version()));
        assertThat(history.of(saved.id())).containsExactly(size(TODAY, null, true));
        day.count();
        assertThat(history.of(saved.id())).containsExactly(size(TODAY, 0L, true));
    }

    @Test
    void anotherNameIsNoChangeOfConditions() {
        Saved saved = save(WITH_PHONE);
        day.count();
        service.save(new SegmentDraft(saved.id(), "Переименован", WITH_PHONE, saved.version()));
        assertThat(history.of(saved.id())).containsExactly(size(TODAY, 1L, false));
    }

    @Test
    void snapshotsAndArchivedSegmentsAreNotCounted() {
        service.archive(save(WITH_PHONE).id());
        snapshots.add("Снимок", WITH_PHONE);
        assertThat(day.areDue()).isFalse();
    }

    @Test
    void anotherClinicSeesNoSizes() {
        Saved saved = save(WITH_PHONE);
        day.count();
        clinics.openAsOwner();
        history.record(saved.id(), saved.version(), service.counts(WITH_PHONE));
        assertThat(history.of(saved.id())).isEmpty();
        assertThat(day.areDue()).isFalse();
    }

    @Test
    void theTrendIsFromTheFirstToTheLastDayOfTheSameConditions() {
        assertThat(SizeTrend.of(List.of(size(TODAY.minusDays(9), 10L, false), size(TODAY, 7L, false))))
                .hasValue(new SizeTrend(-3, TODAY.minusDays(9)));
        assertThat(SizeTrend.of(List.of(
                        size(TODAY.minusDays(9), 10L, false),
                        size(TODAY.minusDays(5), 100L, true),
                        size(TODAY, 101L, false))))
                .hasValue(new SizeTrend(1, TODAY.minusDays(5)));
        assertThat(SizeTrend.of(List.of(size(TODAY.minusDays(9), 10L, false), size(TODAY, null, true))))
                .isEmpty();
    }

    private static SizeOfDay size(LocalDate day, Long patients, boolean changed) {
        return new SizeOfDay(day, patients, changed);
    }

    private Saved save(Group root) {
        return (Saved) service.save(new SegmentDraft(null, "С телефоном", root, 0));
    }
}
