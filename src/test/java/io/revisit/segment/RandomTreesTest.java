package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.rfm.RfmBorders;
import io.revisit.rfm.RfmScaling;
import io.revisit.rfm.RfmSettings;
import io.revisit.rfm.StoredScores;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.InSegment;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random trees mean the same patients in the database and in memory. */
@DatabaseTest
class RandomTreesTest {

    private static final int TREES = Integer.getInteger("revisit.trees", 250);
    private static final int PATIENTS = 250;

    @Autowired
    Clinics clinics;

    /** A way of scoring for each of the clinics. */
    private static final List<RfmSettings> RFM = List.of(
            scoring(RfmScaling.INTERVAL, RfmScaling.QUANTILES, RfmScaling.QUANTILES),
            scoring(RfmScaling.QUANTILES, RfmScaling.FIXED, RfmScaling.QUANTILES),
            scoring(RfmScaling.FIXED, RfmScaling.QUANTILES, RfmScaling.FIXED),
            scoring(RfmScaling.INTERVAL, RfmScaling.FIXED, RfmScaling.FIXED));

    private static RfmSettings scoring(RfmScaling recency, RfmScaling frequency, RfmScaling money) {
        return new RfmSettings(
                recency,
                frequency,
                money,
                4,
                RfmBorders.of(365, 180, 90, 30),
                RfmBorders.of(2, 3, 4, 5),
                RfmBorders.of(500, 1000, 2000, 5000));
    }

    @Autowired
    StoredScores scores;

    @Autowired
    CurrentBusiness currentBusiness;

    @Autowired
    TestClock clock;

    @Autowired
    TenantSql sql;

    @Autowired
    Ids ids;

    @Autowired
    SegmentAudience audience;

    @Autowired
    TreeCounter counter;

    @Autowired
    SegmentRepository repository;

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "Europe/Moscow, 2026-10-31T21:30:00Z, 1",
        "Asia/Vladivostok, 2027-02-27T14:30:00Z, 2",
        "America/New_York, 2028-03-01T04:30:00Z, 3",
        "Pacific/Auckland, 2026-12-31T10:59:59.999Z, 4"
    })
    void treesMeanTheSamePatientsInTheDatabaseAndInMemory(String zone, Instant now, long seed) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zone));
        BusinessId clinic = clinicIn(zone);
        clock.set(now);
        ZoneId inClinic = ZoneId.of(zone);
        List<KnownPatient> patients =
                new GeneratedBase(seed, today, inClinic).patients(PATIENTS, ids.reserve(PATIENTS));
        currentBusiness.run(clinic, () -> new StoredBase(sql, ids, inClinic).store(patients));

        currentBusiness.run(clinic, () -> {
            Map<Long, Group> segments = segments(new RandomTrees(-seed, today, List.of()));
            RandomTrees trees = new RandomTrees(seed, today, List.copyOf(segments.keySet()));
            RfmSettings rfm = RFM.get((int) seed - 1);
            scores.save(rfm);
            MemoryEvaluator memory = new MemoryEvaluator(today, inClinic, patients, segments, rfm);
            for (int i = 0; i < TREES; i++) {
                Group tree = trees.tree();
                Set<Long> members = members(patients, memory, tree);
                assertThat(idsOf(tree)).as("%s", tree).isEqualTo(members);
                assertThat(audience.count(tree)).as("%s", tree).isEqualTo(members.size());
                assertCountsAgree(patients, memory, tree);
            }
        });
    }

    /** Of the four clinics together. */
    @Test
    void theTreesUseEveryKindAndOperator() {
        Set<String> occurred = new TreeSet<>();
        for (long seed = 1; seed <= 4; seed++) {
            RandomTrees trees = new RandomTrees(seed, LocalDate.of(2026, 10, 31), List.of(1L));
            for (int i = 0; i < TREES; i++) {
                trees.tree();
            }
            occurred.addAll(trees.occurred());
        }
        assertThat(occurred).containsAll(everyKindAndOperator());
    }

    /** Three saved segments, the second of which names the first. */
    private Map<Long, Group> segments(RandomTrees trees) {
        Map<Long, Group> segments = new TreeMap<>();
        Group first = trees.tree();
        long id = save("first", first);
        segments.put(id, first);
        Group second = Group.any(new InSegment(false, id), trees.leaf());
        segments.put(save("second", second), second);
        Group third = trees.tree();
        segments.put(save("third", third), third);
        return segments;
    }

    private long save(String name, Group root) {
        return repository
                .saveAndFlush(new Segment(ids.next(), name, root, null, clock.instant()))
                .getId();
    }

    private void assertCountsAgree(List<KnownPatient> patients, MemoryEvaluator memory, Group tree) {
        TreeCounts counts = counter.count(tree, new ClinicDay(LocalDate.ofInstant(clock.instant(), zone()), zone()));
        List<Long> all = patients.stream().map(KnownPatient::id).toList();
        assertThat(counter.countAmong(all, tree, new ClinicDay(LocalDate.ofInstant(clock.instant(), zone()), zone())))
                .isEqualTo(counts);
        assertThat(counts.base())
                .isEqualTo(members(patients, memory, Group.EVERYBODY).size());
        assertNodeCounts(counts, NodePath.ROOT, tree, patients, memory);
    }

    private void assertNodeCounts(
            TreeCounts counts, NodePath path, Condition node, List<KnownPatient> patients, MemoryEvaluator memory) {
        assertThat(counts.byNode().get(path))
                .as("%s", node)
                .isEqualTo(members(patients, memory, Group.all(node)).size());
        if (node instanceof Group group) {
            for (int i = 0; i < group.children().size(); i++) {
                assertNodeCounts(counts, path.child(i), group.children().get(i), patients, memory);
            }
        }
    }

    @Test
    void theListOfKindsAndOperatorsIsComplete() {
        Set<String> kinds = new HashSet<>();
        everyKindAndOperator().forEach(entry -> kinds.add(entry.substring(0, entry.indexOf(' '))));
        Set<String> permitted = new HashSet<>(Set.of("Group", "VisitState", "PatientEvent", "MessageEvent"));
        for (Class<?> kind : io.revisit.segment.condition.Leaf.class.getPermittedSubclasses()) {
            permitted.add(kind.getSimpleName());
        }
        assertThat(kinds).isEqualTo(permitted);
    }

    private static Set<String> everyKindAndOperator() {
        Set<String> every = new TreeSet<>();
        List<String> matches = List.of("ANY", "ALL", "NONE");
        List<String> numbers = List.of("EQUAL", "NOT_EQUAL", "AT_LEAST", "AT_MOST", "BETWEEN");
        List<String> dates = List.of(
                "Before",
                "After",
                "Between",
                "WithinLastDays",
                "MoreThanDaysAgo",
                "WithinNextDays",
                "DaysAgo",
                "InMonth");
        List<String> choices = List.of("IS", "IS_NOT");
        List<String> yesNo = List.of("true", "false");
        combine(every, List.of("Group", "DoctorVisited", "DirectionVisited", "HasTag"), matches);
        combine(every, List.of("VisitCount", "PaidTotal", "PaidWithin", "AverageBill", "Age"), numbers);
        combine(every, List.of("FirstVisit", "LastVisit", "Digitized", "CustomFieldIs", "Added"), dates);
        combine(
                every,
                List.of("SexIs", "SourceIs", "BranchIs", "CustomFieldIs", "MainDoctorIs", "MainDirectionIs"),
                choices);
        combine(every, List.of("HasPhone", "HasEmail", "PlannedVisit", "Digitized", "CustomFieldIs"), yesNo);
        combine(every, List.of("HasTagOfKind", "WasReferred", "InFamily", "InSegment", "Recall", "Referrals"), yesNo);
        combine(every, List.of("BirthdayWithin", "BirthdayIn", "NotSeenAfter", "RandomShare"), List.of(""));
        combine(every, List.of("Group"), List.of("AT_LEAST"));
        combine(every, List.of("Visits"), List.of("Days", "Paid", "Average", "First", "Last"));
        combine(every, List.of("VisitState"), List.of("COMPLETED", "AHEAD", "CANCELLED", "NO_SHOW", "REFUNDED"));
        combine(every, List.of("PatientEvent"), List.of("FIRST_VISIT", "DIGITIZATION", "LAST_MESSAGE", "null"));
        combine(every, List.of("TagSet"), List.of("ANY null", "ALL null", "NONE null", "ANY PERSON", "NONE IMPORT"));
        combine(every, List.of("Messaged"), List.of("true null", "false null", "true SMS", "false EMAIL"));
        combine(
                every,
                List.of("MessageEvent"),
                List.of(
                        "SENT true",
                        "SENT false",
                        "OPENED true",
                        "OPENED false",
                        "CLICKED true",
                        "CLICKED false",
                        "ANSWERED true",
                        "ANSWERED false"));
        combine(every, List.of("RfmIs"), choices);
        combine(every, List.of("RfmScore"), List.of("RECENCY", "FREQUENCY", "MONEY", "VALUE"));
        combine(every, List.of("AttributeFilled"), List.of("ADDRESS true", "ADDRESS false"));
        combine(every, List.of("AttributeText"), List.of("CONTAINS", "IS"));
        combine(every, List.of("CustomFieldIs"), List.of("CONTAINS", "IS", "Number"));
        combine(
                every,
                List.of("Consent"),
                List.of("EMAIL MARKETING true", "EMAIL SERVICE false", "SMS MARKETING true", "SMS SERVICE false"));
        return every;
    }

    private static void combine(Set<String> into, List<String> kinds, List<String> operators) {
        kinds.forEach(kind -> operators.forEach(operator -> into.add(kind + " " + operator)));
    }

    private Set<Long> idsOf(Group tree) {
        return new TreeSet<>(
                sql.sql(audience.patientIds(tree)).query(Long.class).list());
    }

    private static Set<Long> members(List<KnownPatient> patients, MemoryEvaluator memory, Group tree) {
        Set<Long> members = new TreeSet<>();
        patients.stream()
                .filter(patient -> memory.isMember(patient, tree))
                .forEach(patient -> members.add(patient.id()));
        return members;
    }

    private ZoneId zone() {
        return ZoneId.of(sql.sql("SELECT b.time_zone FROM business b WHERE b.id = :business")
                .query(String.class)
                .single());
    }

    private BusinessId clinicIn(String zone) {
        BusinessId clinic = clinics.open();
        currentBusiness.run(
                clinic,
                () -> sql.sql("UPDATE business SET time_zone = :zone WHERE id = :business")
                        .param("zone", zone)
                        .update());
        return clinic;
    }
}
