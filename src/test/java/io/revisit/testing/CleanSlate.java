package io.revisit.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Signs out and winds the clock back after each test. */
class CleanSlate implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext context) {
        SecurityContextHolder.clearContext();
        context.getApplicationContext().getBean(TestClock.class).reset();
    }
}
