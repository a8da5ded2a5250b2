package io.revisit.segment;

import io.revisit.segment.condition.Group;
import io.revisit.shared.data.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A saved tree of conditions with a name. */
@Entity
@Table(name = "segment")
class Segment extends TenantEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "definition")
    private String definition;

    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "created_by")
    private @Nullable Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "archived")
    private boolean archived;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private SegmentKind kind;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    /** Written by {@link SnapshotEngine}, beside this entity. */
    @Column(name = "taken_until", insertable = false, updatable = false)
    private @Nullable Instant takenUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Segment() {}

    Segment(long id, String name, Group root, @Nullable Long createdBy, Instant now) {
        this(id, name, SegmentDefinition.toJson(root), SegmentDefinition.CURRENT_VERSION, createdBy, now);
    }

    /** A snapshot of those who fulfil the conditions now; it is still to be taken. */
    static Segment snapshot(long id, String name, Group root, @Nullable Long createdBy, Instant now) {
        var snapshot = new Segment(id, name, root, createdBy, now);
        snapshot.kind = SegmentKind.SNAPSHOT;
        snapshot.takenAt = now;
        return snapshot;
    }

    private Segment(
            long id, String name, String definition, int definitionVersion, @Nullable Long createdBy, Instant now) {
        super(id);
        this.name = name;
        this.definition = definition;
        this.definitionVersion = definitionVersion;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
        this.kind = SegmentKind.LIVE;
    }

    /** A new live segment with the same conditions. */
    Segment copy(long newId, String newName, @Nullable Long copiedBy, Instant now) {
        return new Segment(newId, newName, definition, definitionVersion, copiedBy, now);
    }

    String name() {
        return name;
    }

    StoredTree tree() {
        return SegmentDefinition.fromJson(definitionVersion, definition);
    }

    Instant updatedAt() {
        return updatedAt;
    }

    boolean isSnapshot() {
        return kind == SegmentKind.SNAPSHOT;
    }

    /** Whether patients are still being read into the snapshot. */
    boolean isBeingTaken() {
        return isSnapshot() && takenUntil == null;
    }

    /** Whether it can be used: its conditions can be read, and a snapshot has been taken. */
    boolean isUsable() {
        return tree() instanceof StoredTree.Readable && !isBeingTaken();
    }

    /** Whether the conditions are still asked: not those that a snapshot was taken with. */
    boolean asksConditions() {
        return !isSnapshot() || isBeingTaken();
    }

    /** What makes it a snapshot, or null for a live segment. */
    @Nullable
    Snapshot snapshot(SnapshotProgress progress) {
        return takenAt == null ? null : new Snapshot(takenAt, takenUntil, progress.done(), progress.total());
    }

    boolean isArchived() {
        return archived;
    }

    void change(String newName, Group root, Instant now) {
        name = newName;
        definition = SegmentDefinition.toJson(root);
        definitionVersion = SegmentDefinition.CURRENT_VERSION;
        updatedAt = now;
    }

    /** The patients of a snapshot and the conditions that it was taken with stay. */
    void rename(String newName, Instant now) {
        name = newName;
        updatedAt = now;
    }

    /** Other conditions that mean the same, written by the program itself: the day of the last change stays. */
    void replaceConditions(Group root) {
        definition = SegmentDefinition.toJson(root);
        definitionVersion = SegmentDefinition.CURRENT_VERSION;
    }

    void setArchived(boolean archived) {
        this.archived = archived;
    }
}
