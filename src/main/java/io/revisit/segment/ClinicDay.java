package io.revisit.segment;

import io.revisit.shared.data.TenantSql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What day it is in the current clinic: every "today" of a segment. */
@Component
class ClinicDay {

    private final TenantSql sql;
    private final Clock clock;

    ClinicDay(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The calendar day in the clinic's time zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The clinic's time zone. Asked for without a role, because campaigns use segments in the background. */
    ZoneId zone() {
        return ZoneId.of(sql.sql("SELECT b.time_zone FROM business b WHERE b.id = :business")
                .query(String.class)
                .single());
    }
}
