package io.revisit.shared.task;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.revisit.shared.data.ScheduledTasks;
import io.revisit.shared.data.Tenants;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@DatabaseTest
class BusinessTasksTest {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("work-of-the-test");
    private static final String TASKS = "scheduled_tasks_of_the_test";
    private static final String ORDERS = "orders_of_the_test";

    @Autowired
    private Clinics clinics;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentBusiness currentBusiness;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Transactions transactions;

    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch atWork = new CountDownLatch(1);
    private final CountDownLatch mayGo = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private BusinessTasks tasks;
    private Scheduler scheduler;

    @BeforeEach
    void startScheduler() {
        clinics.openAsOwner();
        jdbc.sql("CREATE TABLE " + TASKS + " LIKE scheduled_tasks").update();
        jdbc.sql("CREATE TABLE " + ORDERS + " (id INT PRIMARY KEY)").update();
        tasks = new BusinessTasks(provided(), currentBusiness, tenants, clock, new ScheduledTasks(jdbc, TASKS));
        scheduler = Scheduler.create(
                        new TransactionAwareDataSourceProxy(database), tasks.worker(TASK, this::work, this::isOrdered))
                .tableName(TASKS)
                .pollingInterval(Duration.ofHours(1))
                .enableImmediateExecution()
                .addSchedulerListener(new LookAfterCommit(provided(), clock))
                .addSchedulerListener(countingLooks())
                .build();
        scheduler.start();
    }

    @AfterEach
    void stopScheduler() {
        mayGo.countDown();
        scheduler.stop();
        jdbc.sql("DROP TABLE " + TASKS).update();
        jdbc.sql("DROP TABLE " + ORDERS).update();
    }

    @Test
    void anOrderThatIsCommittedWhileTheTaskGoesIsWorkedThrough() throws Exception {
        tasks.wake(TASK);
        atWork.await(10, TimeUnit.SECONDS);

        transactions.run(() -> {
            jdbc.sql("INSERT INTO " + ORDERS + " (id) VALUES (1)").update();
            tasks.wake(TASK);
            mayGo.countDown();
            await().until(this::isGoneOrWaits);
        });

        await().until(() -> !isOrdered());
    }

    @Test
    void aTaskBeginsOnceItsOrderIsCommittedNotWithTheNextPoll() {
        mayGo.countDown();

        transactions.run(() -> {
            jdbc.sql("INSERT INTO " + ORDERS + " (id) VALUES (1)").update();
            int before = looks.get();
            tasks.wake(TASK);
            await().until(() -> looks.get() > before);
        });

        await().until(() -> !isOrdered());
    }

    private boolean work() {
        atWork.countDown();
        try {
            mayGo.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return isOrdered() && jdbc.sql("DELETE FROM " + ORDERS).update() > 0;
    }

    private boolean isOrdered() {
        return jdbc.sql("SELECT COUNT(*) FROM " + ORDERS).query(Integer.class).single() > 0;
    }

    private boolean isGoneOrWaits() {
        return jdbc.sql("SELECT COUNT(*) FROM " + TASKS).query(Integer.class).single() == 0
                || jdbc.sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private SchedulerListener countingLooks() {
        return new AbstractSchedulerListener() {
            @Override
            public void onSchedulerEvent(SchedulerEventType type) {
                if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
                    looks.incrementAndGet();
                }
            }
        };
    }

    private <S extends SchedulerClient> ObjectProvider<S> provided() {
        return new ObjectProvider<>() {
            @Override
            @SuppressWarnings("unchecked")
            public S getObject() {
                return (S) scheduler;
            }

            @Override
            @SuppressWarnings("unchecked")
            public S getIfAvailable() {
                return (S) scheduler;
            }
        };
    }
}
