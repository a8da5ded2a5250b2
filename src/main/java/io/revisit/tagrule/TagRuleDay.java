package io.revisit.tagrule;

import io.revisit.business.ClinicCalendar;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders the rules whose answer is of an earlier day: what they ask of time changes with the calendar. */
@Component
class TagRuleDay {

    private final TenantSql sql;
    private final Transactions transactions;
    private final ClinicCalendar calendar;
    private final TagRuleStore store;

    TagRuleDay(TenantSql sql, Transactions transactions, ClinicCalendar calendar, TagRuleStore store) {
        this.sql = sql;
        this.transactions = transactions;
        this.calendar = calendar;
        this.store = store;
    }

    /** Orders those of the current business. */
    void orderDue() {
        transactions.run(() -> {
            List<Long> due = sql.sql(TagRuleSql.DUE)
                    .param("today", calendar.today())
                    .query(Long.class)
                    .list();
            store.orderAll(due.stream().map(TagRuleId::new).toList());
        });
    }
}
