package io.revisit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;

/** The rules of the architecture page that the compiler does not hold. Each is proved by a class of {@code brokenrules}. */
final class ArchitectureRules {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    /** Who may speak SQL without the tenant's gate, and why. */
    private static final Set<String> SQL_WITHOUT_TENANT = Set.of(
            // Accounts stand above businesses; they are read before one is chosen.
            "io.revisit.security.Accounts",
            // An invitation is found by its secret, before it is known whose it is.
            "io.revisit.security.InvitationStore",
            // Failures are counted before anybody has signed in.
            "io.revisit.security.SignInThrottle");

    private static final Set<String> SQL_TYPES = Set.of(
            "org.springframework.jdbc.core.simple.JdbcClient",
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.springframework.jdbc.core.JdbcOperations",
            "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate",
            "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations",
            "javax.sql.DataSource",
            "java.sql.DriverManager",
            "java.sql.Connection",
            "java.sql.Statement",
            "java.sql.PreparedStatement");

    static final ArchRule VAADIN_STAYS_IN_THE_INTERFACE = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "io.revisit.layout..", "io.revisit.security..")
            .and(not(assignableTo(Application.class)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .as("com.vaadin appears in ..ui.., layout, security and Application alone");

    static final ArchRule SQL_GOES_THROUGH_THE_GATE = noClasses()
            .that()
            .resideOutsideOfPackages("io.revisit.shared.data..", "io.revisit.startup..")
            .and(not(named("the classes that need no tenant", SQL_WITHOUT_TENANT)))
            .should()
            .dependOnClassesThat(named("raw access to the database", SQL_TYPES))
            .orShould()
            .callMethodWhere(callOf("jakarta.persistence.EntityManager", "createNativeQuery"))
            .as("SQL is spoken in shared.data alone, which adds the tenant");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.revisit.TimeConfiguration")
            .should()
            .callMethodWhere(readsTheSystemClock())
            .as("Time comes from the injected Clock");

    static final ArchRule SERVICES_NAME_THEIR_ROLES = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(areServices())
            .should(nameRoles())
            .as("Public methods of services name their roles");

    static final ArchRule VIEWS_NAME_THEIR_ROLES = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .as("Views name their roles");

    static final ArchRule ENTITIES_STAY_IN_THEIR_FEATURE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .as("Entities and repositories are package-private");

    private ArchitectureRules() {}

    /** Packages right below the root know one another in one direction only. */
    static ArchRule noCyclesBelow(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaClass> named(String description, Set<String> names) {
        return DescribedPredicate.describe(
                description,
                type -> names.contains(type.getName().replaceFirst("\\$.*", ""))
                        && (!type.getName().contains("$") || !type.getName().startsWith("org.springframework")));
    }

    private static DescribedPredicate<JavaCall<?>> callOf(String owner, String method) {
        return DescribedPredicate.describe(
                owner + "." + method,
                call -> call.getName().equals(method) && call.getTargetOwner().isAssignableTo(owner));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("read the system clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean withClock = call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.getName().equals("java.time.Clock"));
            return owner.startsWith("java.time.") && call.getName().equals("now") && !withClock
                    || owner.equals("java.time.Clock") && call.getName().startsWith("system")
                    || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaClass> areServices() {
        return DescribedPredicate.describe(
                "are services",
                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isInterface()
                        && (type.isAnnotatedWith(Service.class)
                                || type.getSimpleName().endsWith("Service")));
    }

    private static ArchCondition<JavaMethod> nameRoles() {
        return new ArchCondition<>("name roles, themselves or by their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = ACCESS.stream()
                        .anyMatch(access -> method.isAnnotatedWith(access)
                                || method.getOwner().isAnnotatedWith(access));
                events.add(new SimpleConditionEvent(method, named, method.getFullName() + " names no roles"));
            }
        };
    }
}
