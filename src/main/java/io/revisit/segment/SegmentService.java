package io.revisit.segment;

import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.segment.SaveResult.Reason;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.TreeLimits;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Segments: saved trees of conditions, computed whenever they are asked for, so never out of date, and snapshots of them. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
public class SegmentService {

    /** The most characters that a segment's name has. */
    public static final int LONGEST_NAME = 200;

    private static final int LARGEST_SAMPLE = 200;

    /** So many days back the list knows how large segments were. */
    private static final int LATELY = 30;

    private final SegmentStore store;
    private final SnapshotOrders snapshots;
    private final SegmentSizes history;
    private final SegmentAudience audience;
    private final TreeCounter counter;
    private final SegmentCounting counting;
    private final SizeCounting sizes;
    private final MemberReader members;
    private final MembershipReader memberships;
    private final ChoiceReader choices;
    private final ClinicCalendar calendar;
    private final List<SegmentUses> users;

    SegmentService(
            SegmentStore store,
            SnapshotOrders snapshots,
            SegmentSizes history,
            SegmentAudience audience,
            TreeCounter counter,
            SegmentCounting counting,
            SizeCounting sizes,
            MemberReader members,
            MembershipReader memberships,
            ChoiceReader choices,
            ClinicCalendar calendar,
            List<SegmentUses> users) {
        this.store = store;
        this.snapshots = snapshots;
        this.history = history;
        this.audience = audience;
        this.counter = counter;
        this.counting = counting;
        this.sizes = sizes;
        this.members = members;
        this.memberships = memberships;
        this.choices = choices;
        this.calendar = calendar;
        this.users = users;
    }

    /** The segments that are not archived, by name. */
    public List<SegmentRow> list() {
        Map<Long, SnapshotProgress> progress = snapshots.progress();
        Map<SegmentId, List<SizeOfDay>> lately = history.ofLastDays(LATELY);
        return store.active().stream()
                .map(segment -> new SegmentRow(
                        new SegmentId(segment.getId()),
                        segment.name(),
                        segment.tree(),
                        segment.snapshot(progress.getOrDefault(segment.getId(), SnapshotProgress.NONE)),
                        lately.getOrDefault(new SegmentId(segment.getId()), List.of()),
                        segment.updatedAt()))
                .toList();
    }

    /** Begins to count how many patients these segments mean, as far as they can be used. */
    public RunningSizes sizes(Collection<SegmentId> segments) {
        Map<SegmentId, Group> trees = new LinkedHashMap<>();
        store.active().stream()
                .filter(segment -> segment.isUsable() && segments.contains(new SegmentId(segment.getId())))
                .map(segment -> new SegmentId(segment.getId()))
                .forEach(id -> trees.put(id, id.members()));
        return sizes.start(trees, ClinicDay.now(calendar));
    }

    /** The segment, an archived one too. */
    public Optional<SegmentDetails> find(SegmentId id) {
        return store.find(id)
                .map(segment -> new SegmentDetails(
                        id,
                        segment.name(),
                        segment.tree(),
                        segment.snapshot(snapshots.progress().getOrDefault(id.value(), SnapshotProgress.NONE)),
                        segment.isArchived(),
                        segment.getVersion()));
    }

    /** How many patients the conditions mean. */
    public long count(Group root) {
        return audience.count(root);
    }

    /** How many patients there are. */
    public long base() {
        return audience.count(Group.EVERYBODY);
    }

    /** How many patients the conditions and each part of them mean, counted in one go. */
    public TreeCounts counts(Group root) {
        return counter.count(root, ClinicDay.now(calendar));
    }

    /** Begins to count the conditions and each part of them; a large base is counted in the background. */
    public RunningCount counting(Group root) {
        return counting.start(root, ClinicDay.now(calendar));
    }

    /**
     * Begins to count whom a change of conditions brings in and whom it leaves out: the root's first child counts those whom only the
     * new conditions mean, its second those whom only the old ones do.
     */
    public RunningCount change(Group old, Group changed) {
        return counting(Group.any(Group.all(changed, Group.none(old)), Group.all(old, Group.none(changed))));
    }

    /** The conditions and groups that can hold of nobody today, since they contradict themselves; only what is certain. */
    public Set<NodePath> impossible(Group root) {
        return Contradictions.of(root, ClinicDay.now(calendar));
    }

    /**
     * Some of the patients whom the conditions mean, those with the latest visits first.
     *
     * @param most how many at most, up to 200
     */
    public List<SamplePatient> sample(Group root, int most) {
        return members.first(root, ClinicDay.now(calendar), Math.min(most, LARGEST_SAMPLE));
    }

    /** Begins to look in the background for those whom {@link #sample} gives. */
    public RunningSample sampling(Group root, int most) {
        return members.start(root, ClinicDay.now(calendar), Math.min(most, LARGEST_SAMPLE));
    }

    /** Why the conditions mean the patient, or do not; empty when there is no such patient, or it was merged away or erased. */
    public Optional<Membership> why(PatientId patient, Group root) {
        return memberships.of(patient, root, ClinicDay.now(calendar));
    }

    /** What can be chosen in conditions. */
    public SegmentChoices choices() {
        return choices.read();
    }

    /** Where these segments are used, the latest first; a segment that is used nowhere is left out. */
    public Map<SegmentId, List<SegmentUse>> uses(Collection<SegmentId> segments) {
        return segments.isEmpty()
                ? Map.of()
                : users.stream()
                        .flatMap(user -> user.of(segments).stream())
                        .collect(Collectors.groupingBy(SegmentUse::segment));
    }

    /** Saves a new segment or a change of one. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public SaveResult save(SegmentDraft draft) {
        String name = draft.name().strip();
        if (name.isEmpty()) {
            return new Refused(Reason.NAME_MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            return new Refused(Reason.NAME_TOO_LONG);
        }
        if (!TreeLimits.allow(draft.root())) {
            return new Refused(Reason.TREE_TOO_LARGE);
        }
        return store.save(new SegmentDraft(draft.id(), name, draft.root(), draft.version()));
    }

    /**
     * Saves a copy under a name that is free.
     *
     * @param name what the copy is called; a number follows it when it is taken
     * @return the copy, or empty when the segment is gone
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public Optional<SegmentId> copy(SegmentId id, String name) {
        return store.copy(id, name);
    }

    /** Takes the segment off the list; campaigns that use it keep it. Returns false when it is gone. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public boolean archive(SegmentId id) {
        return store.archive(id);
    }

    /** Puts an archived segment back on the list. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public SaveResult restore(SegmentId id) {
        return store.restore(id);
    }
}
