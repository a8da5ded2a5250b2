package io.revisit.security;

import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins of an account and of an address, and makes them wait. A try is counted before the password is
 * looked at and given back on success, so that tries at the same moment cannot slip through together. Accounts that do not
 * exist are counted like those that do.
 */
@Component
class SignInThrottle {

    private static final int ACCOUNT_LIMIT = 5;
    private static final int ADDRESS_LIMIT = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FIRST_LOCK_SECONDS = 60;
    private static final int LONGEST_LOCK_SECONDS = 3_600;
    private static final Duration KEPT = Duration.ofDays(1);

    /** Takes a try, unless the subject is locked; each one from the limit on locks twice as long as the one before. */
    private static final String TAKE = """
            UPDATE sign_in_throttle SET
                locked_until = CASE
                    WHEN window_start < :windowStart AND COALESCE(locked_until, window_start) < :windowStart THEN NULL
                    WHEN failures + 1 >= :limit THEN TIMESTAMPADD(SECOND,
                        LEAST(:longest, :first * POW(2, LEAST(failures + 1 - :limit, 20))), :now)
                    ELSE locked_until END,
                failures = CASE
                    WHEN window_start < :windowStart AND COALESCE(locked_until, window_start) < :windowStart THEN 1
                    ELSE failures + 1 END,
                window_start = CASE WHEN failures = 1 THEN :now ELSE window_start END
            WHERE subject = :subject AND (locked_until IS NULL OR locked_until <= :now)""";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes a try for the account from the address.
     *
     * @return empty when it may be made; else how long to wait
     */
    Optional<Duration> take(String email, String address) {
        Optional<Duration> wait = take(addressSubject(address), ADDRESS_LIMIT);
        return wait.isPresent() ? wait : take(accountSubject(email), ACCOUNT_LIMIT);
    }

    /** The try was right: the account starts anew, and the address gets its try back. */
    void succeeded(String email, String address) {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE subject = :subject")
                .param("subject", accountSubject(email))
                .update();
        jdbc.sql("""
                        UPDATE sign_in_throttle SET failures = failures - 1,
                            locked_until = CASE WHEN failures < :limit THEN NULL ELSE locked_until END
                        WHERE subject = :subject AND failures > 0""")
                .param("limit", ADDRESS_LIMIT)
                .param("subject", addressSubject(address))
                .update();
        LocalDateTime old = UtcTime.of(clock.instant().minus(KEPT));
        jdbc.sql("DELETE FROM sign_in_throttle WHERE window_start < :old AND COALESCE(locked_until, :old) <= :old")
                .param("old", old)
                .update();
    }

    private Optional<Duration> take(String subject, int limit) {
        Instant now = clock.instant();
        transactions.run(() -> jdbc.sql(
                        "INSERT IGNORE INTO sign_in_throttle (subject, failures, window_start) VALUES (:subject, 0, :now)")
                .param("subject", subject)
                .param("now", UtcTime.of(now))
                .update());
        // A transaction of its own: the one above would keep a shared lock, and two such would wait for each other.
        boolean taken = transactions.call(() -> jdbc.sql(TAKE)
                        .param("subject", subject)
                        .param("limit", limit)
                        .param("first", FIRST_LOCK_SECONDS)
                        .param("longest", LONGEST_LOCK_SECONDS)
                        .param("now", UtcTime.of(now))
                        .param("windowStart", UtcTime.of(now.minus(WINDOW)))
                        .update()
                == 1);
        return taken ? Optional.empty() : Optional.of(waitOf(subject, now));
    }

    private Duration waitOf(String subject, Instant now) {
        return jdbc.sql("SELECT locked_until FROM sign_in_throttle WHERE subject = :subject")
                .param("subject", subject)
                .query(LocalDateTime.class)
                .optional()
                .map(until -> Duration.between(UtcTime.of(now), until))
                .orElse(Duration.ofSeconds(FIRST_LOCK_SECONDS));
    }

    private static String accountSubject(String email) {
        return TokenHash.of("account " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static String addressSubject(String address) {
        return TokenHash.of("address " + address);
    }
}
