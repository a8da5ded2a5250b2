package io.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses REVISIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.revisit");

    /** One class that breaks each rule; a rule that finds nothing here finds nothing anywhere. */
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("brokenrules");

    @TestFactory
    Stream<DynamicTest> theCodeKeepsTheRules() {
        return Stream.concat(rules(), Stream.of(ArchitectureRules.noCyclesBelow("io.revisit")))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(REVISIT)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleNoticesWhenItIsBroken() {
        return Stream.concat(rules(), Stream.of(ArchitectureRules.noCyclesBelow("brokenrules")))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue()));
    }

    @Test
    void featuresKnowOnlyThoseBelowThem() {
        ApplicationModules.of(Application.class).verify();
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.VAADIN_STAYS_IN_THE_INTERFACE,
                ArchitectureRules.SQL_GOES_THROUGH_THE_GATE,
                ArchitectureRules.TIME_COMES_FROM_THE_CLOCK,
                ArchitectureRules.SERVICES_NAME_THEIR_ROLES,
                ArchitectureRules.VIEWS_NAME_THEIR_ROLES,
                ArchitectureRules.ENTITIES_STAY_IN_THEIR_FEATURE);
    }
}
