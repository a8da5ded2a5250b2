package io.revisit.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CancellationTest {

    @Autowired
    Clinics clinics;

    @Autowired
    CurrentBusiness currentBusiness;

    @Autowired
    TenantSql sql;

    @Autowired
    JdbcClient jdbc;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void aRunningStatementEndsWhenItIsCancelled() throws Exception {
        var cancellation = new Cancellation();
        CompletableFuture<Optional<Integer>> reading = CompletableFuture.supplyAsync(() ->
                currentBusiness.call(clinic, () -> sql.query(sleeping(47), cancellation, rows -> rows.next() ? 1 : 0)));
        await().until(() -> isRunning("SLEEP(47)"));
        cancellation.cancel();
        assertThat(reading.get(10, TimeUnit.SECONDS)).isEmpty();
        await().until(() -> !isRunning("SLEEP(47)"));
    }

    @Test
    void aStatementDoesNotBeginOnceItIsCancelled() {
        var cancellation = new Cancellation();
        cancellation.cancel();
        assertThat(sql.query(sleeping(48), cancellation, rows -> 1)).isEmpty();
    }

    @Test
    void whatIsNotCancelledIsRead() {
        assertThat(sql.query(sleeping(0), new Cancellation(), rows -> rows.next() ? rows.getInt(1) : -1))
                .hasValue(0);
    }

    private Query sleeping(int seconds) {
        return sql.dsl().select(DSL.field("SLEEP({0})", Integer.class, DSL.inline(seconds)));
    }

    private boolean isRunning(String text) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM information_schema.processlist p
                WHERE LOWER(p.info) LIKE LOWER(:text) AND p.id <> CONNECTION_ID()""")
                        .param("text", "%" + text + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
