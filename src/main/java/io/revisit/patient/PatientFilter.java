package io.revisit.patient;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which patients a list shows; what is null or empty does not narrow it. Immutable.
 *
 * @param text beginnings of words of the name in any order, or three and more digits of a phone, or the beginning of a
 *     card number, whose case, blanks and hyphens do not matter
 * @param doctor carries this doctor's tag
 * @param direction carries this direction's tag
 * @param mainDoctor this doctor is the patient's main one
 * @param mainDirection this direction is the patient's main one
 * @param tags carries every one of these tags
 * @param digitized has joined the programme, or has not
 * @param lastVisitFrom last completed visit on this day or later
 * @param lastVisitTo last completed visit on this day or earlier
 * @param recallBy should come again on this day or earlier
 */
public record PatientFilter(
        String text,
        @Nullable DoctorId doctor,
        @Nullable DirectionId direction,
        @Nullable DoctorId mainDoctor,
        @Nullable DirectionId mainDirection,
        Set<TagId> tags,
        @Nullable Boolean digitized,
        @Nullable LocalDate lastVisitFrom,
        @Nullable LocalDate lastVisitTo,
        @Nullable LocalDate recallBy) {
    /** Everybody. */
    public static final PatientFilter ALL =
            new PatientFilter("", null, null, null, null, Set.of(), null, null, null, null);

    private static final int MAX_TEXT = 200;

    public PatientFilter {
        String stripped = text.strip();
        text = stripped.length() > MAX_TEXT ? stripped.substring(0, MAX_TEXT) : stripped;
        tags = Set.copyOf(tags);
    }

    public PatientFilter withText(String other) {
        return new PatientFilter(
                other,
                doctor,
                direction,
                mainDoctor,
                mainDirection,
                tags,
                digitized,
                lastVisitFrom,
                lastVisitTo,
                recallBy);
    }

    public PatientFilter withDoctor(@Nullable DoctorId other) {
        return new PatientFilter(
                text,
                other,
                direction,
                mainDoctor,
                mainDirection,
                tags,
                digitized,
                lastVisitFrom,
                lastVisitTo,
                recallBy);
    }

    public PatientFilter withDirection(@Nullable DirectionId other) {
        return new PatientFilter(
                text, doctor, other, mainDoctor, mainDirection, tags, digitized, lastVisitFrom, lastVisitTo, recallBy);
    }

    public PatientFilter withMainDoctor(@Nullable DoctorId other) {
        return new PatientFilter(
                text, doctor, direction, other, mainDirection, tags, digitized, lastVisitFrom, lastVisitTo, recallBy);
    }

    public PatientFilter withMainDirection(@Nullable DirectionId other) {
        return new PatientFilter(
                text, doctor, direction, mainDoctor, other, tags, digitized, lastVisitFrom, lastVisitTo, recallBy);
    }

    public PatientFilter withTags(Set<TagId> others) {
        return new PatientFilter(
                text,
                doctor,
                direction,
                mainDoctor,
                mainDirection,
                others,
                digitized,
                lastVisitFrom,
                lastVisitTo,
                recallBy);
    }

    /** This filter narrowed to patients who carry that tag too. */
    public PatientFilter withTag(TagId tag) {
        SequencedSet<TagId> more = new LinkedHashSet<>(tags);
        more.add(tag);
        return withTags(more);
    }

    public PatientFilter withDigitized(@Nullable Boolean other) {
        return new PatientFilter(
                text, doctor, direction, mainDoctor, mainDirection, tags, other, lastVisitFrom, lastVisitTo, recallBy);
    }

    /** Both days included; null leaves that end open. */
    public PatientFilter withLastVisit(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new PatientFilter(
                text, doctor, direction, mainDoctor, mainDirection, tags, digitized, from, to, recallBy);
    }

    /** Who should come again on that day or earlier; null for everybody. */
    public PatientFilter withRecallBy(@Nullable LocalDate day) {
        return new PatientFilter(
                text, doctor, direction, mainDoctor, mainDirection, tags, digitized, lastVisitFrom, lastVisitTo, day);
    }

    /** Whether nothing narrows the list. */
    @JsonIgnore
    public boolean isEmpty() {
        return equals(ALL);
    }
}
