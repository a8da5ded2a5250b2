package io.revisit.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import java.time.Clock;
import java.time.Instant;
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

/** The delivery engine and its scheduler as a program of their own, which a test can kill. */
public final class DeliveryProcess {

    private DeliveryProcess() {}

    /** @param args the business to deliver for, then properties as {@code --name=value} */
    public static void main(String[] args) {
        new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("revisit.secret-key=test")
                .run(args)
                .getBean(SchedulerClient.class)
                .scheduleIfNotExists(DeliveryTask.DESCRIPTOR.instance(args[0]).scheduledTo(Instant.now()));
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
                                "io\\.revisit\\.delivery\\.(Message(Claims|Outcomes|Sender)|SendingGate|RateLimit|PublicLinks)",
                                "io\\.revisit\\.delivery\\.(Delivery(Engine|Task)|(Email|Outbox)Transport|ChannelSettings)",
                                "io\\.revisit\\.patient\\.(ConsentGate|PatientEvents)",
                                "io\\.revisit\\.security\\.(CurrentUser|Secrets)",
                                "io\\.revisit\\.shared\\.data\\.(Ids|TenantSql|Transactions)",
                                "io\\.revisit\\.shared\\.tenant\\.CurrentBusiness"
                            }))
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
