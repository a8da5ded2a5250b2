package io.revisit.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Signs out and winds the clock back after each test. Campaigns and deliveries that wait are forgotten: the scheduler lives in
 * real time, for which a moment of the test's clock has always come, so that it would try them without end beside every later
 * test.
 */
class CleanSlate implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext context) {
        SecurityContextHolder.clearContext();
        context.getApplicationContext()
                .getBean(JdbcClient.class)
                .sql("DELETE FROM scheduled_tasks WHERE task_name = 'run-campaign' "
                        + "OR task_name = 'deliver-messages' AND NOT picked")
                .update();
        context.getApplicationContext().getBean(TestClock.class).reset();
    }
}
