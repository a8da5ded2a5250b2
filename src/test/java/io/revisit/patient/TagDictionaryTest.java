package io.revisit.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.business.Dictionary;
import io.revisit.business.DirectoryService;
import io.revisit.business.DoctorId;
import io.revisit.business.EntryDetails;
import io.revisit.patient.TagSaving.Refused;
import io.revisit.patient.TagSaving.Saved;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class TagDictionaryTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private TagDictionary dictionary;

    @Autowired
    private TagService tags;

    @Autowired
    private DirectoryService directory;

    @Autowired
    private TenantSql sql;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void tagsStandByKindThenByNameWithTheirUse() {
        PatientId maria = patients.aPatient().stored();
        PatientId anna = patients.aPatient().stored();
        DoctorId doctor = doctor("Громов П. О.");
        tags.tag(List.of(maria, anna), add(TagKind.CATEGORY, "VIP"));
        add(TagKind.CATEGORY, "Сотрудник");
        tags.tag(List.of(maria), add(TagKind.FREE, "Аллергия"));
        tags.tag(List.of(anna), tags.forDoctor(doctor));

        assertThat(dictionary.entries())
                .extracting(entry -> entry.tag().name() + " " + entry.patients())
                .containsExactly("VIP 2", "Сотрудник 0", "Аллергия 1", "Громов П. О. 1");
    }

    @Test
    void whoIsMergedAwayIsNotCounted() {
        PatientId maria = patients.aPatient().stored();
        PatientId twin = patients.aPatient().stored();
        tags.tag(List.of(maria, twin), add(TagKind.CATEGORY, "VIP"));

        sql.sql("UPDATE patient SET merged_into = :maria WHERE business_id = :business AND id = :twin")
                .param("maria", maria.value())
                .param("twin", twin.value())
                .update();

        assertThat(only().patients()).isEqualTo(1);
    }

    @Test
    void aTagIsRenamedAndRecoloured() {
        TagId vip = add(TagKind.CATEGORY, "VIP");

        assertThat(dictionary.change(vip, " Особые гости ", TagColour.VIOLET, 0))
                .isEqualTo(new Saved(vip));

        assertThat(tags.tags()).containsExactly(new Tag(vip, TagKind.CATEGORY, "Особые гости", TagColour.VIOLET));
        assertThat(tags.create(TagKind.CATEGORY, "VIP")).isInstanceOf(Saved.class);
    }

    @Test
    void aColourIsTakenBack() {
        TagId vip = add(TagKind.CATEGORY, "VIP");
        dictionary.change(vip, "VIP", TagColour.RED, 0);

        dictionary.change(vip, "VIP", null, 1);

        assertThat(only().tag().colour()).isNull();
    }

    @Test
    void aNameIsNeededAndBelongsToOneTagOfAKind() {
        TagId vip = add(TagKind.CATEGORY, "VIP");
        add(TagKind.CATEGORY, "Особые гости");
        add(TagKind.FREE, "Платина");

        assertThat(dictionary.change(vip, "  ", null, 0)).isEqualTo(new Refused("patient.tag.problem.empty"));
        assertThat(dictionary.change(vip, "x".repeat(101), null, 0)).isEqualTo(new Refused("patient.tag.problem.long"));
        assertThat(dictionary.change(vip, "особые  ГОСТИ", null, 0))
                .isEqualTo(new Refused("patient.tag.problem.taken"));
        assertThat(dictionary.change(vip, "Платина", null, 0)).isEqualTo(new Saved(vip));
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() {
        TagId vip = add(TagKind.CATEGORY, "VIP");
        dictionary.change(vip, "Особые гости", null, 0);

        assertThat(dictionary.change(vip, "Платина", null, 0)).isEqualTo(new Refused("patient.tag.problem.changed"));
        assertThat(only().tag().name()).isEqualTo("Особые гости");
    }

    @Test
    void anArchivedTagStaysOnPatientsAndIsNotOffered() {
        PatientId maria = patients.aPatient().stored();
        TagId vip = add(TagKind.CATEGORY, "VIP");
        tags.tag(List.of(maria), vip);

        dictionary.setArchived(vip, true);

        assertThat(tags.tags()).isEmpty();
        assertThat(tags.tags(Set.of(vip))).extracting(Tag::id).containsExactly(vip);
        assertThat(tags.of(maria)).extracting(tag -> tag.tag().id()).containsExactly(vip);
        assertThat(only()).satisfies(entry -> {
            assertThat(entry.archived()).isTrue();
            assertThat(entry.patients()).isEqualTo(1);
        });
    }

    @Test
    void anArchivedTagComesBack() {
        TagId vip = add(TagKind.CATEGORY, "VIP");
        dictionary.setArchived(vip, true);

        dictionary.setArchived(vip, false);

        assertThat(tags.tags()).extracting(Tag::id).containsExactly(vip);
    }

    @Test
    void theNameOfAnArchivedTagIsRefusedWithTheReason() {
        dictionary.setArchived(add(TagKind.CATEGORY, "VIP"), true);

        assertThat(tags.create(TagKind.CATEGORY, "vip")).isEqualTo(new Refused("patient.tag.problem.archived"));
    }

    @Test
    void theTagOfADoctorFollowsTheDirectoryAlone() {
        DoctorId doctor = doctor("Громов П. О.");
        TagId tag = tags.forDoctor(doctor);

        assertThatThrownBy(() -> dictionary.change(tag, "Иванов", null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dictionary.setArchived(tag, true)).isInstanceOf(IllegalArgumentException.class);
        directory.change(Dictionary.DOCTOR, doctor.value(), 0, EntryDetails.named("Громова П. О."));
        assertThat(only().tag().name()).isEqualTo("Громова П. О.");
    }

    @Test
    void anAdministratorDoesNotKeepTheDictionary() {
        TagId vip = add(TagKind.CATEGORY, "VIP");
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThatThrownBy(dictionary::entries).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> dictionary.add(TagKind.FREE, "Аллергия", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> dictionary.change(vip, "x", null, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> dictionary.setArchived(vip, true)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPartnerKeepsTheDictionary() {
        clinics.signIn(clinic, Role.PARTNER);

        assertThat(dictionary.add(TagKind.FREE, "Аллергия", TagColour.RED)).isInstanceOf(Saved.class);
        assertThat(only().tag().colour()).isEqualTo(TagColour.RED);
    }

    @Test
    void anotherClinicsTagsAreOutOfReach() {
        TagId foreign = add(TagKind.CATEGORY, "VIP");
        clinics.openAsOwner();

        assertThat(dictionary.entries()).isEmpty();
        assertThat(tags.tags(Set.of(foreign))).isEmpty();
        assertThatThrownBy(() -> dictionary.change(foreign, "x", null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dictionary.setArchived(foreign, true)).isInstanceOf(IllegalArgumentException.class);
    }

    private TagEntry only() {
        List<TagEntry> entries = dictionary.entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private TagId add(TagKind kind, String name) {
        return ((Saved) dictionary.add(kind, name, null)).tag();
    }

    private DoctorId doctor(String name) {
        return new DoctorId(directory.findOrCreateDoctors(List.of(name)).get(name));
    }
}
