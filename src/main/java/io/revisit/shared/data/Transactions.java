package io.revisit.shared.data;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction and again when the database gave it up: deadlock (1213), lock time-out (1205) or a row
 * changed meanwhile (1020). The work must be safe to repeat: nothing outside the database happens in it.
 */
@Component
public class Transactions {

    private static final Set<Integer> RETRIED = Set.of(1213, 1205, 1020);
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_NANOS = 10_000_000;

    private final TransactionTemplate template;
    private final TransactionTemplate apart;

    Transactions(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs the work in a transaction of its own, whatever becomes of the caller's: for what is noted while something is only read. */
    public void runApart(Runnable work) {
        again(apart, () -> {
            work.run();
            return true;
        });
    }

    /** Runs the work; inside a transaction it joins that one, and the outer one decides about repeating. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Computes a value in a transaction. */
    public <T> T call(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return again(template, work);
    }

    private static <T> T again(TransactionTemplate transaction, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return in(transaction, work);
            } catch (DataAccessException e) {
                if (attempt == TRIES || !isRetried(e)) {
                    throw e;
                }
                LockSupport.parkNanos(FIRST_PAUSE_NANOS * attempt
                        + ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS));
            }
        }
    }

    @SuppressWarnings("NullAway") // The supplier gives a value, the template hands it through.
    private static <T> T in(TransactionTemplate transaction, Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    private static boolean isRetried(@Nullable Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && RETRIED.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
