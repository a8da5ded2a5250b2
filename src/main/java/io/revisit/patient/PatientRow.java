package io.revisit.patient;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A patient in a list.
 *
 * @param name in full, surname first
 * @param source where the patient has heard of the clinic
 * @param address where the patient lives
 * @param tags by kind, the main doctor and direction first, then by name
 * @param visits completed visits, two of one day are one
 * @param net roubles paid for all of them, refunds taken off
 * @param digitizedOn the day the patient joined the programme, or null
 * @param recallOn when the patient should come again, or null when nothing asks for it
 */
public record PatientRow(
        PatientId id,
        String name,
        @Nullable PhoneNumber phone,
        @Nullable String cardNumber,
        @Nullable EmailAddress email,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String source,
        @Nullable String address,
        List<Carried> tags,
        int visits,
        @Nullable LocalDate firstVisitOn,
        @Nullable LocalDate lastVisitOn,
        BigDecimal net,
        @Nullable LocalDate digitizedOn,
        @Nullable LocalDate recallOn) {
    /**
     * A tag that the patient carries.
     *
     * @param main it is the patient's main doctor or direction
     */
    public record Carried(Tag tag, boolean main) {}

    public PatientRow {
        tags = List.copyOf(tags);
    }

    /** The main doctor or main direction. */
    public Optional<Tag> main(TagKind kind) {
        return tags.stream()
                .filter(carried -> carried.main() && carried.tag().kind() == kind)
                .map(Carried::tag)
                .findFirst();
    }

    /** The status. */
    public Optional<Tag> status() {
        return tags.stream()
                .map(Carried::tag)
                .filter(tag -> tag.kind() == TagKind.STATUS)
                .findFirst();
    }
}
