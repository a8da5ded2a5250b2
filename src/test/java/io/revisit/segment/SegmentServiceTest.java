package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.security.Role;
import io.revisit.segment.RunningSizes.Size;
import io.revisit.segment.SaveResult.Reason;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.VisitCount;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class SegmentServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Group WITH_PHONE = Group.all(new HasPhone(true));

    @Autowired
    Clinics clinics;

    @Autowired
    CurrentBusiness currentBusiness;

    @Autowired
    SegmentService service;

    @Autowired
    SegmentAudience audience;

    @Autowired
    TenantSql sql;

    @Autowired
    Ids ids;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void aSavedSegmentIsListedAndItsSizeIsThatOfTheMoment() {
        Saved saved = save("С телефоном", WITH_PHONE);
        assertThat(service.list()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(saved.id());
            assertThat(row.tree()).isEqualTo(new Readable(WITH_PHONE));
        });
        assertThat(size(saved.id())).hasValue(new Size(0, true));
        List<KnownPatient> patients = storePatients(40);
        assertThat(size(saved.id()))
                .hasValue(new Size(
                        patients.stream()
                                .filter(p -> p.hasPhone() && !p.merged() && !p.erased())
                                .count(),
                        true));
    }

    @Test
    void aSegmentThatCannotBeCountedLeavesTheOthersTheirSizes() {
        SegmentId gone = save("Пропавший", WITH_PHONE).id();
        SegmentId naming = save("Называет пропавший", gone.members()).id();
        SegmentId other = save("Другой", WITH_PHONE).id();
        sql.sql("DELETE FROM segment WHERE business_id = :business AND id = :id")
                .param("id", gone.value())
                .update();
        RunningSizes sizes = service.sizes(List.of(naming, other));
        assertThat(sizes.isDone()).isTrue();
        assertThat(sizes.of(naming)).isEmpty();
        assertThat(sizes.of(other)).hasValue(new Size(0, true));
    }

    private Optional<Size> size(SegmentId segment) {
        return service.sizes(List.of(segment)).of(segment);
    }

    @Test
    void aNameBelongsToOneSegmentWhateverItsCapitals() {
        save("Новички", WITH_PHONE);
        assertThat(service.save(new SegmentDraft(null, " новички ", WITH_PHONE, 0)))
                .isEqualTo(new Refused(Reason.NAME_TAKEN));
    }

    @Test
    void theNameOfAnArchivedSegmentIsFree() {
        service.archive(save("Новички", WITH_PHONE).id());
        assertThat(service.save(new SegmentDraft(null, "Новички", WITH_PHONE, 0)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void anArchivedSegmentIsNotRestoredOverANameThatWasTakenMeanwhile() {
        SegmentId archived = save("Новички", WITH_PHONE).id();
        service.archive(archived);
        save("Новички", WITH_PHONE);
        assertThat(service.restore(archived)).isEqualTo(new Refused(Reason.NAME_TAKEN));
    }

    @Test
    void anArchivedSegmentCanBeRestored() {
        SegmentId archived = save("Новички", WITH_PHONE).id();
        service.archive(archived);
        assertThat(service.list()).isEmpty();
        assertThat(service.restore(archived)).isInstanceOf(Saved.class);
        assertThat(service.list()).hasSize(1);
    }

    @Test
    void aSegmentWithoutANameIsRefused() {
        assertThat(service.save(new SegmentDraft(null, "  ", WITH_PHONE, 0)))
                .isEqualTo(new Refused(Reason.NAME_MISSING));
        assertThat(service.save(new SegmentDraft(null, "я".repeat(201), WITH_PHONE, 0)))
                .isEqualTo(new Refused(Reason.NAME_TOO_LONG));
    }

    @Test
    void aTreeThatIsTooDeepIsRefused() {
        assertThat(service.save(new SegmentDraft(null, "Глубокий", SegmentDefinitionTest.nested(51), 0)))
                .isEqualTo(new Refused(Reason.TREE_TOO_LARGE));
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        Saved saved = save("Новички", WITH_PHONE);
        assertThat(service.save(new SegmentDraft(saved.id(), "Новые", WITH_PHONE, saved.version())))
                .isInstanceOf(Saved.class);
        assertThat(service.save(new SegmentDraft(saved.id(), "Старые", WITH_PHONE, saved.version())))
                .isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
    }

    @Test
    void aCopyMeansTheSameUnderAFreeName() {
        SegmentId original = save("Новички", WITH_PHONE).id();
        save("Новички — копия", WITH_PHONE);
        SegmentId copy = service.copy(original, "Новички — копия").orElseThrow();
        assertThat(service.find(copy)).hasValueSatisfying(segment -> {
            assertThat(segment.name()).isEqualTo("Новички — копия 2");
            assertThat(segment.tree()).isEqualTo(new Readable(WITH_PHONE));
        });
    }

    @Test
    void aSegmentThatCannotBeReadIsListedWithTheReason() {
        SegmentId id = save("Из будущего", WITH_PHONE).id();
        sql.sql("UPDATE segment SET definition = :json WHERE business_id = :business AND id = :id")
                .param("json", "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[{\"kind\":\"moonPhase\"}]}")
                .param("id", id.value())
                .update();
        assertThat(service.list()).singleElement().satisfies(row -> {
            assertThat(row.tree()).isEqualTo(new Unreadable(Unreadable.Reason.UNKNOWN_KIND, "moonPhase"));
            assertThat(row.isUsable()).isFalse();
        });
        assertThat(size(id)).isEmpty();
        assertThat(audience.isUsable(id)).isFalse();
        assertThatThrownBy(() -> audience.count(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherClinicSeesNeitherSegmentsNorPatients() {
        SegmentId id = save("Новички", WITH_PHONE).id();
        storePatients(30);
        clinics.openAsOwner();
        assertThat(service.list()).isEmpty();
        assertThat(size(id)).isEmpty();
        assertThat(service.find(id)).isEmpty();
        assertThat(service.archive(id)).isFalse();
        assertThat(audience.isUsable(id)).isFalse();
        assertThat(service.base()).isZero();
        assertThat(service.counts(WITH_PHONE).total()).isZero();
        assertThat(service.sample(WITH_PHONE, 20)).isEmpty();
        assertThat(service.choices().sources()).isEmpty();
    }

    @Test
    void rowsOfAnotherClinicFulfilNoCondition() {
        // The same ids of tags in both clinics: only the tenant tells their rows apart.
        storePatients(30);
        BusinessId other = clinics.openAsOwner();
        long id = ids.next();
        KnownPatient bare = new KnownPatient(
                id,
                false,
                false,
                null,
                null,
                null,
                null,
                false,
                false,
                java.time.Instant.EPOCH,
                null,
                false,
                null,
                java.util.Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                java.util.Map.of(),
                java.util.Map.of());
        currentBusiness.run(other, () -> new StoredBase(sql, ids).store(List.of(bare)));
        assertThat(service.count(Group.all(new HasTag(Match.ANY, GeneratedBase.TAGS))))
                .isZero();
        assertThat(service.count(Group.all(new PlannedVisit(true)))).isZero();
        assertThat(service.count(Group.all(new PlannedVisit(false)))).isOne();
    }

    @Test
    void theSampleIsOfThoseWhomTheConditionsMean() {
        storePatients(60);
        Group came = Group.all(new VisitCount(NumberTest.of(NumberOperator.AT_LEAST, 1)));
        List<SamplePatient> sample = service.sample(came, 20);
        assertThat(sample).hasSize((int) Math.min(20, service.count(came)));
        assertThat(sample).allSatisfy(patient -> assertThat(patient.visits()).isPositive());
        assertThat(sample).extracting(SamplePatient::lastVisitOn).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void idsAreInsertedWithoutLoadingThem() {
        storePatients(50);
        SegmentId id = save("Дни рождения", Group.all(new BirthdayWithin(365))).id();
        var insert = sql.dsl()
                .insertInto(
                        org.jooq.impl.DSL.table("campaign_recipient"),
                        org.jooq.impl.DSL.field("business_id", Long.class),
                        org.jooq.impl.DSL.field("campaign_id", Long.class),
                        org.jooq.impl.DSL.field("patient_id", Long.class),
                        org.jooq.impl.DSL.field("outcome", String.class))
                .select(sql.dsl()
                        .select(
                                Columns.P_BUSINESS,
                                org.jooq.impl.DSL.val(77L),
                                Columns.P_ID,
                                org.jooq.impl.DSL.val("QUEUED"))
                        .from(Columns.PATIENT)
                        .where(Columns.P_BUSINESS.eq(sql.business()))
                        .and(Columns.P_ID.in(audience.patientIds(id))));
        assertThat((long) sql.sql(insert).update())
                .isEqualTo(audience.count(id))
                .isPositive();
    }

    @Test
    void aTreeAtTheLimitsRuns() {
        storePatients(20);
        List<Condition> many = new ArrayList<>();
        for (int i = 0; i < 498; i++) {
            many.add(new HasTag(Match.ANY, List.of((long) i + 1)));
        }
        Group wide = new Group(io.revisit.segment.condition.GroupMode.ANY, many);
        assertThat(service.counts(wide).total()).isEqualTo(service.count(wide));
        Group all = new Group(io.revisit.segment.condition.GroupMode.ALL, many);
        assertThat(service.counts(all).total()).isEqualTo(service.count(all)).isZero();
        Group deep = SegmentDefinitionTest.nested(50);
        assertThat(service.counts(deep).total()).isEqualTo(service.count(deep)).isPositive();
    }

    @Test
    void anAdministratorReadsButDoesNotChange() {
        SegmentId id = save("Новички", WITH_PHONE).id();
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        assertThat(service.list()).hasSize(1);
        assertThatThrownBy(() -> service.save(new SegmentDraft(null, "Мой", WITH_PHONE, 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.archive(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aBackgroundJobOfTheClinicUsesTheSegment() {
        SegmentId id = save("Новички", WITH_PHONE).id();
        storePatients(10);
        SecurityContextHolder.clearContext();
        long count = currentBusiness.call(clinic, () -> audience.count(id));
        assertThat(count).isPositive();
    }

    private Saved save(String name, Group root) {
        return (Saved) service.save(new SegmentDraft(null, name, root, 0));
    }

    private List<KnownPatient> storePatients(int count) {
        List<KnownPatient> patients = new GeneratedBase(count, TODAY).patients(count, ids.reserve(count));
        new StoredBase(sql, ids).store(patients);
        return patients;
    }
}
