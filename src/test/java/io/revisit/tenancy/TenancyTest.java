package io.revisit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.staffbonus.StaffBonusService;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No business's rows are ever in another's answers: every table, every method of a service that reads. */
@DatabaseTest
class TenancyTest {

    private static final String OWN = "ownmark";
    private static final String FOREIGN = "foreignmark";
    private static final long OWN_BASE = 7_100_000_000L;
    private static final long FOREIGN_BASE = 7_200_000_000L;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffBonusService bonuses;

    @Autowired
    Clinics clinics;

    @Test
    void noAnswerChangesWhenAnotherBusinessComes() throws ReflectiveOperationException {
        ServiceWalk walk = new ServiceWalk(application);
        BusinessId own = clinics.open();
        SignedInUser owner = clinics.signIn(own, Role.OWNER, OWN_BASE + 1);
        new TenantRows(jdbc, own, OWN_BASE, OWN).fill();
        Map<String, String> alone = walk.ask(new Arguments(OWN_BASE, bonuses));

        BusinessId foreign = clinics.open();
        new TenantRows(jdbc, foreign, FOREIGN_BASE, FOREIGN).fill();
        clinics.enter(owner);
        Map<String, String> together = walk.ask(new Arguments(OWN_BASE, bonuses));
        Map<String, String> withForeignIds = walk.ask(new Arguments(FOREIGN_BASE, bonuses));

        assertThat(emptyTables(own)).as("tables that the test could not fill").isEmpty();
        assertThat(alone.entrySet())
                .as("questions that the test could not ask")
                .noneMatch(answer -> answer.getValue().startsWith(ServiceWalk.ANSWERED_BY));
        assertThat(mentioning(OWN, alone))
                .as("services whose answers show rows at all")
                .contains(
                        "PatientService",
                        "VisitService",
                        "DirectoryService",
                        "TagService",
                        "TagRuleService",
                        "SegmentService",
                        "ConsentService",
                        "StaffBonusService",
                        "ImportService");
        assertThat(together).isEqualTo(alone);
        assertThat(mentioning(FOREIGN, together)).isEmpty();
        assertThat(mentioning(FOREIGN, withForeignIds))
                .as("services that show a foreign row to whoever knows its id")
                .isEmpty();
    }

    private Set<String> emptyTables(BusinessId business) {
        Set<String> empty = new TreeSet<>(TenantRows.tables(jdbc));
        empty.removeIf(
                table -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM %s WHERE business_id = :business)".formatted(table))
                        .param("business", business.value())
                        .query(Boolean.class)
                        .single());
        return empty;
    }

    private static Set<String> mentioning(String mark, Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().toLowerCase(Locale.ROOT).contains(mark))
                .map(answer -> answer.getKey().replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
