package io.revisit.patient.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.business.BusinessOpened;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.Tag;
import io.revisit.patient.TagChange;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DatabaseTest
class PatientStatusesTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientStatuses statuses;

    @Autowired
    private TagService tags;

    @Autowired
    private PatientService service;

    @Autowired
    private PatientEvents events;

    @Autowired
    private ApplicationEventPublisher publisher;

    private SignedInUser owner;
    private PatientId maria;
    private TagId treated;
    private TagId lost;

    @BeforeEach
    void openClinic() {
        BusinessId clinic = clinics.open();
        owner = clinics.signIn(clinic, Role.OWNER);
        maria = patients.aPatient().stored();
        treated = status("На лечении");
        lost = status("Потерян");
    }

    @Test
    void aStatusSaysSinceWhenByWhomAndWhatWasNoted() {
        statuses.set(maria, treated, " до весны ");

        assertThat(statuses.of(maria)).hasValueSatisfying(status -> {
            assertThat(status.tag().name()).isEqualTo("На лечении");
            assertThat(status.note()).isEqualTo("до весны");
            assertThat(status.by()).isEqualTo("Ольга Мельник");
        });
    }

    @Test
    void aNewStatusEndsTheOldOneAndTheHistoryHoldsBoth() {
        statuses.set(maria, treated, null);
        statuses.set(maria, lost, "не отвечает");

        assertThat(tags.of(maria)).extracting(tag -> tag.tag().id()).containsExactly(lost);
        assertThat(events.timeline(maria, 0, 10))
                .extracting(entry -> entry.kind() + ": " + entry.details())
                .containsExactly("patient.status-set: Потерян — не отвечает", "patient.status-set: На лечении");
    }

    @Test
    void theListIsNarrowedByAStatusAsByAnyTag() {
        statuses.set(maria, treated, null);

        assertThat(service.count(PatientFilter.ALL.withTag(treated))).isEqualTo(1);
        assertThat(service.count(PatientFilter.ALL.withTag(lost))).isZero();
    }

    @Test
    void aStatusIsTakenOff() {
        statuses.set(maria, treated, null);

        statuses.remove(maria);

        assertThat(statuses.of(maria)).isEmpty();
    }

    @Test
    void aStatusGivenToManyEndsTheirOldOnesAndUndoingBringsThoseBack() {
        PatientId anna = patients.aPatient().named("Петрова Анна").stored();
        statuses.set(maria, treated, "до весны");

        TagChange change = tags.tag(List.of(maria, anna), lost);

        assertThat(List.of(maria, anna))
                .allSatisfy(patient -> assertThat(statuses.of(patient))
                        .map(status -> status.tag().id())
                        .contains(lost));
        assertThat(tags.of(maria)).hasSize(1);
        tags.undo(change);
        assertThat(statuses.of(anna)).isEmpty();
        assertThat(statuses.of(maria)).map(PatientStatus::note).contains("до весны");
    }

    @Test
    void aTagOfAnotherKindEndsNoStatus() {
        statuses.set(maria, treated, null);

        tags.tag(List.of(maria), ((TagSaving.Saved) tags.create(TagKind.FREE, "VIP")).tag());

        assertThat(statuses.of(maria)).isPresent();
    }

    @Test
    void aClinicThatOpensFindsStatusesReady() {
        clinics.openAsOwner();

        publisher.publishEvent(new BusinessOpened());

        assertThat(statuses.offered())
                .extracting(Tag::name)
                .containsExactly(
                        "План согласован", "На лечении", "Лечение приостановлено", "Лечение завершено", "Потерян");
    }

    @Test
    void anotherClinicNeitherSeesNorGivesIt() {
        statuses.set(maria, treated, null);
        clinics.openAsOwner();
        TagId foreign = status("Чужой");

        statuses.set(maria, foreign, null);
        assertThat(statuses.of(maria)).isEmpty();
        assertThat(statuses.offered()).extracting(Tag::name).containsExactly("Чужой");

        clinics.enter(owner);
        assertThat(statuses.of(maria))
                .hasValueSatisfying(status -> assertThat(status.tag().id()).isEqualTo(treated));
    }

    private TagId status(String name) {
        return ((TagSaving.Saved) tags.create(TagKind.STATUS, name)).tag();
    }
}
