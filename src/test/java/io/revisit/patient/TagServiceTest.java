package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TagServiceTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private TagService tags;

    @Autowired
    private PatientEvents events;

    @Autowired
    private TenantSql sql;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void whoHasTheTagAlreadyIsNotChanged() {
        PatientId maria = patients.aPatient().stored();
        TagId vip = tag("VIP");
        tags.tag(List.of(maria), vip);

        assertThat(tags.tag(List.of(maria), vip).changed()).isZero();
    }

    @Test
    void undoingPutsTheTagBackWithItsOrigin() {
        PatientId maria = patients.aPatient().stored();
        TagId vip = tag("VIP");
        tags.tag(List.of(maria), vip);
        PatientTag was = tags.of(maria).getFirst();

        TagChange change = tags.untag(List.of(maria), vip);
        tags.undo(change);

        assertThat(tags.of(maria)).containsExactly(was);
        assertThat(was.setBy()).isEqualTo("Ольга Мельник");
        assertThat(was.byHand()).isTrue();
    }

    @Test
    void aTagThatFollowsFromVisitsIsNotTakenOff() {
        PatientId maria = patients.aPatient().stored();
        TagId vip = tag("VIP");
        followsFromVisits(maria, vip);

        TagChange change = tags.untag(List.of(maria), vip);

        assertThat(change.changed()).isZero();
        assertThat(change.kept()).isEqualTo(1);
        assertThat(tags.of(maria))
                .singleElement()
                .extracting(PatientTag::fromVisits)
                .isEqualTo(true);
    }

    @Test
    void aTagThatFollowsFromVisitsCanBeSetByHandAsWell() {
        PatientId maria = patients.aPatient().stored();
        TagId vip = tag("VIP");
        followsFromVisits(maria, vip);

        TagChange change = tags.tag(List.of(maria), vip);

        assertThat(change.changed()).isEqualTo(1);
        assertThat(tags.of(maria).getFirst().byHand()).isTrue();
        tags.undo(change);
        assertThat(tags.of(maria).getFirst().byHand()).isFalse();
        assertThat(tags.of(maria).getFirst().fromVisits()).isTrue();
    }

    @Test
    void taggingIsNotedInTheHistory() {
        PatientId maria = patients.aPatient().stored();
        tags.tag(List.of(maria), tag("VIP"));

        assertThat(events.timeline(maria, 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.textKey()).isEqualTo("patient.event.tagged");
            assertThat(entry.details()).isEqualTo("VIP");
        });
    }

    @Test
    void twoTagsOfAKindHaveDifferentNames() {
        tag("VIP клиент");

        assertThat(tags.create(TagKind.CATEGORY, " vip  КЛИЕНТ "))
                .isEqualTo(new TagSaving.Refused("patient.tag.problem.taken"));
        assertThat(tags.create(TagKind.CATEGORY, "  ")).isEqualTo(new TagSaving.Refused("patient.tag.problem.empty"));
    }

    @Test
    void anotherClinicsTagsAndPatientsAreOutOfReach() {
        PatientId foreign = patients.aPatient().stored();
        TagId foreignTag = tag("VIP");
        tags.tag(List.of(foreign), foreignTag);
        clinics.openAsOwner();
        TagId own = tag("VIP");

        assertThat(tags.tags()).extracting(Tag::id).containsExactly(own);
        assertThat(tags.of(foreign)).isEmpty();
        assertThat(tags.tag(List.of(foreign), own).changed()).isZero();
        assertThatThrownBy(() -> tags.tag(List.of(foreign), foreignTag)).isInstanceOf(IllegalArgumentException.class);
    }

    private TagId tag(String name) {
        return ((TagSaving.Saved) tags.create(TagKind.CATEGORY, name)).tag();
    }

    private void followsFromVisits(PatientId patient, TagId tag) {
        sql.sql("""
                        INSERT INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_at)
                        VALUES (:business, :patient, :tag, TRUE, FALSE, '2026-01-01')""").param("patient", patient.value()).param("tag", tag.value()).update();
    }
}
