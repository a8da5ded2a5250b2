package io.revisit.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class DirectoryServiceTest {

    @Autowired
    DirectoryService directory;

    @Autowired
    CurrentBusiness currentBusiness;

    @Autowired
    Clinics clinics;

    @Test
    void namesThatDifferInCaseBlanksOrYoAreOneDoctor() {
        clinics.openAsOwner();

        var ids = directory.findOrCreateDoctors(List.of("Семёнов  П. О.", "семенов п. о. ", "Лаптева И. С."));

        assertThat(ids).hasSize(3);
        assertThat(ids.get("Семёнов  П. О.")).isEqualTo(ids.get("семенов п. о. "));
        assertThat(directory.doctors()).extracting(NamedRef::name).containsExactly("Лаптева И. С.", "Семёнов П. О.");
    }

    @Test
    void theSameNamesAgainCreateNothing() {
        clinics.openAsOwner();
        List<String> names =
                IntStream.range(0, 2_500).mapToObj(i -> "Направление " + i).toList();

        var first = directory.findOrCreateDirections(names);
        var again = directory.findOrCreateDirections(names);

        assertThat(again).isEqualTo(first).hasSize(2_500);
        assertThat(directory.directions()).hasSize(2_500);
    }

    @Test
    void blankNamesAreNobody() {
        clinics.openAsOwner();

        assertThat(directory.findOrCreateStaff(List.of("", "  "))).isEmpty();
        assertThat(directory.staff()).isEmpty();
    }

    @Test
    void aTakenNameIsRefusedWhenAddedAndWhenRenamed() {
        clinics.openAsOwner();
        directory.add(Dictionary.BRANCH, new EntryDetails("На Мира", "ул. Мира, 5", null));
        directory.add(Dictionary.BRANCH, EntryDetails.named("Центр"));
        DirectoryEntry centre = directory.entries(Dictionary.BRANCH).get(1);

        assertThat(directory.add(Dictionary.BRANCH, EntryDetails.named("НА МИРА")))
                .contains(DirectoryRefusal.NAME_TAKEN);
        assertThat(directory.change(Dictionary.BRANCH, centre.id(), centre.version(), EntryDetails.named("на мира")))
                .contains(DirectoryRefusal.NAME_TAKEN);
        assertThat(directory.entries(Dictionary.BRANCH))
                .extracting(entry -> entry.details().contact())
                .containsExactly("ул. Мира, 5", null);
    }

    @Test
    void aDirectionKeepsItsRecallInterval() {
        clinics.openAsOwner();

        directory.add(Dictionary.DIRECTION, new EntryDetails("Гигиена", null, 6));

        assertThat(directory.entries(Dictionary.DIRECTION))
                .extracting(entry -> entry.details().recallMonths())
                .containsExactly(6);
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        clinics.openAsOwner();
        directory.add(Dictionary.DOCTOR, EntryDetails.named("Громов П. О."));
        DirectoryEntry doctor = directory.entries(Dictionary.DOCTOR).getFirst();

        assertThat(directory.change(
                        Dictionary.DOCTOR, doctor.id(), doctor.version(), EntryDetails.named("Громов Пётр")))
                .isEmpty();
        assertThat(directory.change(
                        Dictionary.DOCTOR, doctor.id(), doctor.version(), EntryDetails.named("Громов Павел")))
                .contains(DirectoryRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void aDoctorWhoLeftStaysInTheList() {
        clinics.openAsOwner();
        directory.add(Dictionary.DOCTOR, EntryDetails.named("Громов П. О."));

        directory.setActive(Dictionary.DOCTOR, directory.doctors().getFirst().id(), false);

        assertThat(directory.doctors()).extracting(NamedRef::active).containsExactly(false);
    }

    @Test
    void anAdministratorReadsButDoesNotWrite() {
        BusinessId clinic = clinics.open();
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThat(directory.doctors()).isEmpty();
        assertThatThrownBy(() -> directory.add(Dictionary.DOCTOR, EntryDetails.named("Громов")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aBackgroundJobOfTheBusinessMayWrite() {
        BusinessId clinic = clinics.open();
        SecurityContextHolder.clearContext();

        var ids = currentBusiness.call(clinic, () -> directory.findOrCreateDoctors(List.of("Громов П. О.")));

        assertThat(ids).containsKey("Громов П. О.");
    }

    @Test
    void doctorsOfAnotherClinicAreNotSeenNorChanged() {
        BusinessId theirs = clinics.openAsOwner();
        directory.add(Dictionary.DOCTOR, EntryDetails.named("Чужой врач"));
        long id = directory.doctors().getFirst().id();

        clinics.openAsOwner();

        assertThat(directory.doctors()).isEmpty();
        assertThat(directory.change(Dictionary.DOCTOR, id, 0, EntryDetails.named("Мой врач")))
                .contains(DirectoryRefusal.CHANGED_MEANWHILE);
        directory.setActive(Dictionary.DOCTOR, id, false);
        SecurityContextHolder.clearContext();
        assertThat(currentBusiness.call(theirs, directory::doctors))
                .containsExactly(new NamedRef(id, "Чужой врач", true));
    }
}
