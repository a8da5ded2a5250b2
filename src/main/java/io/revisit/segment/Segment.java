package io.revisit.segment;

import io.revisit.segment.condition.Group;
import io.revisit.shared.data.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Segment() {}

    Segment(long id, String name, Group root, @Nullable Long createdBy, Instant now) {
        this(id, name, SegmentDefinition.toJson(root), SegmentDefinition.CURRENT_VERSION, createdBy, now);
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
    }

    /** A new segment with the same conditions. */
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

    boolean isArchived() {
        return archived;
    }

    void change(String newName, Group root, Instant now) {
        name = newName;
        definition = SegmentDefinition.toJson(root);
        definitionVersion = SegmentDefinition.CURRENT_VERSION;
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
