package io.revisit.shared.data;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.springframework.data.domain.Persistable;

/**
 * The base of every JPA entity of a tenant. The row is clustered by {@code (business_id, id)}; the business is set and
 * filtered by Hibernate ({@code @TenantId}), and named in UPDATE and DELETE ({@code @PartitionKey}) so that the clustered
 * key is used. The id comes from {@link Ids}.
 */
@MappedSuperclass
public abstract class TenantEntity implements Persistable<Long> {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    @Column(name = "business_id")
    private Long businessId;

    @Version
    private long version;

    @Transient
    private boolean persisted;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected TenantEntity() {}

    /** A new entity with an id from {@link Ids#next()}. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the business when the entity is stored.
    protected TenantEntity(long id) {
        this.id = id;
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Counts the changes of the row; a form gives it back so that two people do not overwrite each other. */
    public long getVersion() {
        return version;
    }

    @Override
    public boolean isNew() {
        return !persisted;
    }

    @PostLoad
    @PostPersist
    void markPersisted() {
        persisted = true;
    }
}
