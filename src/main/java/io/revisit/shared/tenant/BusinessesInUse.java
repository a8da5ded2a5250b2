package io.revisit.shared.tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** For which businesses people are at work on this node, so that background jobs can leave them room. */
@Component
public class BusinessesInUse {

    private final Map<BusinessId, Instant> lastUsed = new ConcurrentHashMap<>();
    private final Clock clock;

    /** @param clock what says when something was done */
    public BusinessesInUse(Clock clock) {
        this.clock = clock;
    }

    /** Somebody of the business does something now. */
    public void used(BusinessId business) {
        lastUsed.put(business, clock.instant());
    }

    /** Whether anybody of another business has done something within so long. */
    public boolean isAnyBut(BusinessId business, Duration within) {
        Instant since = clock.instant().minus(within);
        return lastUsed.entrySet().stream()
                .anyMatch(used ->
                        !used.getKey().equals(business) && used.getValue().isAfter(since));
    }
}
