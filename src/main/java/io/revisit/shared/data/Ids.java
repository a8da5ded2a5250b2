package io.revisit.shared.data;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 64-bit ids, unique over all tables and nodes, taken from the table {@code id_sequence} in blocks. Ids of a block that a
 * restart lost are never given out again.
 */
@Component
public class Ids {

    private static final int BLOCK = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    Ids(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next free id. */
    public long next() {
        lock.lock();
        try {
            if (next == end) {
                next = reserve(BLOCK);
                end = next + BLOCK;
            }
            return next++;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reserves consecutive ids for a bulk insert.
     *
     * @param count how many, at least 1
     * @return the first of them
     */
    public long reserve(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one id must be asked for, not " + count);
        }
        Long first = ownTransaction.execute(_ -> takeFromTable(count));
        if (first == null) {
            throw new IllegalStateException("The id sequence gave nothing");
        }
        return first;
    }

    private long takeFromTable(int count) {
        long first = jdbc.sql("SELECT next_val FROM id_sequence WHERE name = 'id' FOR UPDATE")
                .query(Long.class)
                .single();
        jdbc.sql("UPDATE id_sequence SET next_val = :next WHERE name = 'id'")
                .param("next", first + count)
                .update();
        return first;
    }
}
