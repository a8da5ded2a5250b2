package io.revisit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test with the whole application and a real database. All such tests share one application context and one server;
 * each makes a business of its own with {@link Clinics}, so that they neither see nor wait for one another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("data")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "revisit.demo=false",
            "revisit.secret-key=test",
            "server.shutdown=immediate",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import({TestClock.class, Clinics.class, TestBase.class, TestBaseRows.class, Imports.class})
@TestExecutionListeners(listeners = CleanSlate.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {}
