package io.revisit.patient.duplicate;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * How two patients are to become one.
 *
 * @param survivor whose card stays
 * @param loser whose card opens the survivor's afterwards
 * @param taken fields whose values are the loser's; all others are the survivor's
 */
public record MergePlan(MergePatient survivor, MergePatient loser, Set<MergeField> taken) {

    /** Registered in the programme, more visits, longer in the base: whose card is better known is likely to stay. */
    private static final Comparator<MergePatient> BETTER_KNOWN = Comparator.<MergePatient, Boolean>comparing(
                    patient -> patient.digitizedOn() != null)
            .thenComparing(MergePatient::visits)
            .thenComparing(MergePatient::createdAt, Comparator.reverseOrder())
            .thenComparing(patient -> patient.id().value(), Comparator.reverseOrder());

    public MergePlan {
        if (survivor.id().equals(loser.id())) {
            throw new IllegalArgumentException("Nobody is merged with themselves");
        }
        taken = taken.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(taken));
    }

    /** What suggests itself: the better known card stays, and takes from the other what it lacks. */
    public static MergePlan suggested(MergePatient one, MergePatient other) {
        return BETTER_KNOWN.compare(one, other) >= 0 ? keeping(one, other) : keeping(other, one);
    }

    /** The same with the other card surviving. */
    public MergePlan turned() {
        return keeping(loser, survivor);
    }

    private static MergePlan keeping(MergePatient survivor, MergePatient loser) {
        EnumSet<MergeField> taken = EnumSet.noneOf(MergeField.class);
        for (MergeField field : MergeField.values()) {
            if (survivor.value(field) == null && loser.value(field) != null) {
                taken.add(field);
            }
        }
        if (isNameBetter(loser, survivor)) {
            taken.add(MergeField.NAME);
        }
        return new MergePlan(survivor, loser, taken);
    }

    /** More parts of the name are known, or it is in Cyrillic and the other one is not. */
    private static boolean isNameBetter(MergePatient patient, MergePatient than) {
        int more = parts(patient) - parts(than);
        return more > 0 || (more == 0 && isCyrillic(patient) && !isCyrillic(than));
    }

    private static int parts(MergePatient patient) {
        int parts = patient.name().patronymic() == null ? 0 : 1;
        parts += patient.name().surname().isEmpty() ? 0 : 1;
        return parts + (patient.name().given().length() > 2 ? 1 : 0);
    }

    private static boolean isCyrillic(MergePatient patient) {
        return patient.name()
                .full()
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** The same with the values of these fields coming from the loser. */
    public MergePlan taking(Set<MergeField> fields) {
        return new MergePlan(survivor, loser, fields);
    }

    /** Whether the two differ in the field, one of them having nothing there included. */
    public boolean differs(MergeField field) {
        return !Objects.equals(survivor.value(field), loser.value(field));
    }
}
