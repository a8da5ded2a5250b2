package io.revisit.patient.household;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import org.springframework.stereotype.Component;

/** Notes who may be a family, a range of phones or addresses at a time; the search for duplicates walks along them. */
@Component
public class FamilySuggesting {
    /** The phone of the clinic itself, or a house whose flats nobody wrote down, makes no family. */
    private static final int LARGEST = 12;

    private static final int DELETED_AT_ONCE = 5_000;

    /**
     * Groups that are no family yet. Two who may be one person are asked about as duplicates first; who share an address and the
     * phone are found by the phone. A decision holds until somebody new has that phone or address.
     */
    private static final String SUGGEST = """
            INSERT INTO household_suggestion (business_id, shared_by, shared, members, state, search_no)
            SELECT :business, :by, x.k, x.n, 'OPEN', :number
            FROM (SELECT g.k AS k, COUNT(*) AS n, MIN(c.id) AS lowest, MAX(c.id) AS highest,
                         COUNT(h.household_id) AS housed, COUNT(DISTINCT h.household_id) AS families,
                         COUNT(c.phone) AS phoned, COUNT(DISTINCT c.phone) AS phones
                  FROM (SELECT p.%1$s AS k FROM patient p FORCE INDEX (%2$s)
                        WHERE p.business_id = :business AND p.%1$s > :after AND p.%1$s <= :upto
                        GROUP BY p.%1$s HAVING COUNT(*) BETWEEN 2 AND :most) g
                  STRAIGHT_JOIN patient c FORCE INDEX (%2$s)
                      ON c.business_id = :business AND c.gone = FALSE AND c.%1$s = g.k
                  LEFT JOIN household_member h ON h.business_id = c.business_id AND h.patient_id = c.id
                  GROUP BY g.k) x
            LEFT JOIN duplicate_pair d ON d.business_id = :business AND d.a_id = x.lowest AND d.b_id = x.highest
                AND d.state = 'OPEN' AND x.n = 2
            WHERE x.n > 1 AND d.a_id IS NULL AND (x.housed < x.n OR x.families > 1)
              AND (:byPhone OR x.phoned < x.n OR x.phones > 1)
            ON DUPLICATE KEY UPDATE
                state = IF(household_suggestion.members < VALUES(members), 'OPEN', household_suggestion.state),
                members = VALUES(members), search_no = VALUES(search_no)""";

    private final TenantSql sql;
    private final Transactions transactions;

    FamilySuggesting(TenantSql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Notes the families of a range; in the caller's transaction.
     *
     * @param search which search finds them
     * @param after the range begins behind it
     * @param upto and ends with it
     */
    public void suggest(long search, SharedBy by, String after, String upto) {
        sql.sql(SUGGEST.formatted(by.column(), by.index()))
                .param("by", by.name())
                .param("byPhone", by == SharedBy.PHONE)
                .param("number", search)
                .param("after", after)
                .param("upto", upto)
                .param("most", LARGEST)
                .update();
    }

    /** Forgets what only earlier searches found and nobody has decided about. */
    public void forgetOpenBefore(long search) {
        int deleted;
        do {
            deleted = transactions.call(() -> sql.sql("""
                    DELETE FROM household_suggestion
                    WHERE business_id = :business AND state = 'OPEN' AND search_no < :number LIMIT :limit
                    """)
                    .param("number", search)
                    .param("limit", DELETED_AT_ONCE)
                    .update());
        } while (deleted == DELETED_AT_ONCE);
    }
}
