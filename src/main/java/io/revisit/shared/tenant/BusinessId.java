package io.revisit.shared.tenant;

import java.io.Serializable;

/** The id of a tenant: one clinic or chain (DOMAIN.md, Business). */
public record BusinessId(long value) implements Serializable {

    public BusinessId {
        if (value <= 0) {
            throw new IllegalArgumentException("A business id is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
