package io.revisit.segment;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.Sex;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.TagOrigin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A patient of a generated base, with everything that a condition can ask.
 *
 * @param fields values of the clinic's own fields by their ids: texts, numbers, days, and ids of options as {@code Long}
 */
record KnownPatient(
        long id,
        boolean merged,
        boolean erased,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String source,
        @Nullable Long branch,
        boolean hasPhone,
        boolean hasEmail,
        Instant createdAt,
        @Nullable Long referrer,
        boolean inFamily,
        @Nullable String address,
        Map<Long, KnownTag> tags,
        List<KnownMessage> messages,
        List<KnownVisit> visits,
        @Nullable Long mainDoctor,
        @Nullable LocalDate recallOn,
        @Nullable LocalDate digitizedOn,
        Map<ConsentKey, Boolean> consents,
        Map<Long, Object> fields) {

    /** What a consent is about. */
    record ConsentKey(ConsentChannel channel, ConsentPurpose purpose) {}

    /** Why and since when a patient carries a tag. */
    record KnownTag(Instant setAt, TagOrigin origin) {}

    /** A message; not sent without a time. */
    record KnownMessage(ConsentChannel channel, @Nullable Instant sentAt, Map<MessageEvent, Instant> responses) {

        @Nullable
        Instant momentOf(MessageEvent event) {
            return event == MessageEvent.SENT ? sentAt : responses.get(event);
        }
    }

    /** A visit of a generated base. */
    record KnownVisit(
            LocalDate day,
            int hour,
            String status,
            @Nullable Long doctor,
            @Nullable Long direction,
            @Nullable Long branch,
            @Nullable String service,
            BigDecimal gross,
            BigDecimal net,
            boolean reversed) {

        boolean counts() {
            return status.equals("COMPLETED") && !reversed;
        }
    }

    List<KnownVisit> completed() {
        return visits.stream().filter(KnownVisit::counts).toList();
    }

    List<LocalDate> visitDays() {
        return completed().stream().map(KnownVisit::day).distinct().sorted().toList();
    }

    long paidDays() {
        return completed().stream()
                .filter(visit -> visit.gross().signum() > 0)
                .map(KnownVisit::day)
                .distinct()
                .count();
    }

    BigDecimal net() {
        return completed().stream().map(KnownVisit::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
