package io.revisit.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Signs out and winds the clock back after each test. Deliveries that wait are forgotten: the scheduler lives in real time,
 * so what waits for a moment of the test's clock would be tried again and again by every later test's side.
 */
class CleanSlate implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext context) {
        SecurityContextHolder.clearContext();
        context.getApplicationContext()
                .getBean(JdbcClient.class)
                .sql("DELETE FROM scheduled_tasks WHERE task_name = 'deliver-messages' AND NOT picked")
                .update();
        context.getApplicationContext().getBean(TestClock.class).reset();
    }
}
