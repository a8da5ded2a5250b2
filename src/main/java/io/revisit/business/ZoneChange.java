package io.revisit.business;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has what is stored of a clinic's visits counted anew in the background: calendar days after its time zone was changed, recalls
 * after a direction's interval was.
 */
@Configuration("zoneChangeConfiguration")
class ZoneChange {

    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("count-days-anew");

    /** Between the business and the version of its settings, which makes every change a task of its own. */
    private static final String SEPARATOR = ":";

    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<ClinicDays> days;
    private final CurrentBusiness currentBusiness;

    ZoneChange(
            ObjectProvider<SchedulerClient> scheduler,
            ObjectProvider<ClinicDays> days,
            CurrentBusiness currentBusiness) {
        this.scheduler = scheduler;
        this.days = days;
        this.currentBusiness = currentBusiness;
    }

    @Bean
    Task<Void> countDaysAnew() {
        return Tasks.oneTime(DESCRIPTOR).execute((instance, _) -> {
            String business = instance.getId().split(SEPARATOR, 2)[0];
            currentBusiness.run(new BusinessId(Long.parseLong(business)), () -> days.forEach(ClinicDays::countAnew));
        });
    }

    /**
     * Writes the task down in the caller's transaction.
     *
     * @param version of the settings with the new zone
     * @param at when every node knows the new zone
     */
    void countDaysAnew(long version, Instant at) {
        countAnew("" + version, at);
    }

    /**
     * The same after a direction's recall interval has changed, or the direction has come or gone.
     *
     * @param now the moment of the change
     */
    void countRecallsAnew(long direction, Instant now) {
        countAnew("direction-" + direction + "-" + now.toEpochMilli(), now);
    }

    private void countAnew(String change, Instant at) {
        scheduler
                .getObject()
                .scheduleIfNotExists(DESCRIPTOR
                        .instance(currentBusiness.id() + SEPARATOR + change)
                        .scheduledTo(at));
    }
}
