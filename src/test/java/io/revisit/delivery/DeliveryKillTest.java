package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.SecondJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills a real second JVM with SIGKILL in the middle of a send, again and again. */
@DatabaseTest
@Tag("process")
class DeliveryKillTest {

    private static final int MESSAGES = 500;
    private static final int KILLS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Apart from that of the test's own application, whose scheduler would take the work over. */
    private static final String TASKS = "killed_tasks";

    private final SmtpSink mailbox = new SmtpSink();

    @TempDir
    private Path folder;

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    private final List<Process> workers = new ArrayList<>();
    private Messages messages;

    @AfterEach
    void cleanUp() {
        workers.forEach(Process::destroyForcibly);
        mailbox.close();
        jdbc.sql("DROP TABLE IF EXISTS " + TASKS).update();
    }

    @Test
    void aKilledWorkerSendsNothingTwiceAndLosesNothing() throws Exception {
        jdbc.sql("CREATE TABLE " + TASKS + " LIKE scheduled_tasks").update();
        BusinessId clinic = clinics.openAsOwner();
        messages = Messages.in(context);
        messages.smtp(mailbox.port(), EmailChannelForm.MAX_PER_MINUTE);
        mailbox.confirmAfter(5);
        queueAll();
        Random random = new Random(20261031);

        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(clinic, mailbox.receipts().size() + 10 + random.nextInt(60));
        }
        Process last = start(clinic);
        await().pollInSameThread().atMost(PATIENCE).until(() -> open() == 0);
        last.destroyForcibly().waitFor();

        List<String> receipts = mailbox.receipts();
        int sent = messages.count(MessageState.SENT);
        int unknown = messages.count(MessageState.UNKNOWN);
        assertThat(receipts).doesNotHaveDuplicates();
        assertThat(sent + unknown).isEqualTo(MESSAGES);
        assertThat(unknown).isLessThanOrEqualTo(KILLS);
        assertThat(addresses(MessageState.SENT)).isSubsetOf(receipts);
        Set<String> arrived = new HashSet<>(receipts);
        arrived.removeAll(addresses(MessageState.SENT));
        assertThat(addresses(MessageState.UNKNOWN)).containsAll(arrived);
    }

    private void queueAll() {
        PatientId patient = messages.patient();
        for (int i = 0; i < MESSAGES; i++) {
            messages.queue(new NewMessage(
                    patient,
                    ConsentPurpose.SERVICE,
                    ConsentChannel.EMAIL,
                    "p" + i + "@example.org",
                    "Напоминание",
                    "Ждём вас завтра.",
                    false));
        }
    }

    private void killAfter(BusinessId clinic, int receipts) throws IOException, InterruptedException {
        Process process = start(clinic);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(3))
                .until(() -> mailbox.receipts().size() >= Math.min(receipts, MESSAGES - 1) || !process.isAlive());
        assertThat(process.isAlive()).as("the worker died by itself").isTrue();
        process.destroyForcibly().waitFor();
    }

    private Process start(BusinessId clinic) throws IOException {
        Process worker = SecondJvm.start(
                DeliveryProcess.class,
                List.of(
                        clinic.toString(),
                        "--db-scheduler.table-name=" + TASKS,
                        "--db-scheduler.heartbeat-interval=1s",
                        "--db-scheduler.missed-heartbeats-limit=4",
                        "--revisit.delivery.lease=3s"),
                environment,
                folder.resolve("worker.log"));
        workers.add(worker);
        return worker;
    }

    private int open() {
        return messages.count(MessageState.NEW)
                + messages.count(MessageState.CLAIMED)
                + messages.count(MessageState.SENDING);
    }

    private List<String> addresses(MessageState state) {
        return messages.addresses(state);
    }
}
