package io.revisit.tagrule;

import io.revisit.shared.data.TenantSql;
import org.springframework.stereotype.Component;

/** Whether a rule of the current business is to be worked out. */
@Component
class TagRuleOrders {

    private final TenantSql sql;

    TagRuleOrders(TenantSql sql) {
        this.sql = sql;
    }

    boolean areThere() {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM tag_rule r WHERE r.business_id = :business AND r.running)")
                .query(Boolean.class)
                .single();
    }
}
