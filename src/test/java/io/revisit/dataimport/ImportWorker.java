package io.revisit.dataimport;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The import engine and its scheduler as a program of their own, which a test can kill. */
public final class ImportWorker {

    private ImportWorker() {}

    /** @param args properties as {@code --name=value} */
    public static void main(String[] args) {
        new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE).run(args);
    }

    /** Not a component, so that the scan of the whole application passes it over. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        DbSchedulerAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "io.revisit",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "io\\.revisit\\.dataimport\\.Import(FileReading|Task|Queue|Batches|Process|Progress|Reading|Writing|Pairs|Statements|Pieces|Stops|Kinds|Jobs|Files|Rows|Names|Undoing)",
                                "io\\.revisit\\.dataimport\\.(Patient|Visit)(Rows|Writing|Facts|Undo)",
                                "io\\.revisit\\.dataimport\\.(UndoRecords|BaseMark|SaidRows)",
                                "io\\.revisit\\.dataimport\\.Patient(CustomValues|StatusRows)",
                                "io\\.revisit\\.visit\\.Visit(Derivation|Days)",
                                "io\\.revisit\\.business\\.(BusinessService|ZoneChange|ClinicCalendar|Dictionary(Names|Store))",
                                "io\\.revisit\\.security\\.(AuditLog|CurrentUser)",
                                "io\\.revisit\\.shared\\.data\\.(Ids|ScheduledTasks|TableStatistics|TenantSql|Tenants|Transactions)",
                                "io\\.revisit\\.shared\\.task\\.BusinessTasks",
                                "io\\.revisit\\.shared\\.tenant\\.(CurrentBusiness|BusinessesInUse)"
                            }))
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
