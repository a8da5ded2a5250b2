package io.revisit.patient.duplicate;

import static io.revisit.patient.duplicate.DuplicateSignal.BIRTH_DATE;
import static io.revisit.patient.duplicate.DuplicateSignal.BIRTH_DATE_DIFFERS;
import static io.revisit.patient.duplicate.DuplicateSignal.BIRTH_DATE_NEAR;
import static io.revisit.patient.duplicate.DuplicateSignal.CARD;
import static io.revisit.patient.duplicate.DuplicateSignal.CARD_DIFFERS;
import static io.revisit.patient.duplicate.DuplicateSignal.EMAIL;
import static io.revisit.patient.duplicate.DuplicateSignal.NAME;
import static io.revisit.patient.duplicate.DuplicateSignal.PATRONYMIC;
import static io.revisit.patient.duplicate.DuplicateSignal.PATRONYMIC_ALIKE;
import static io.revisit.patient.duplicate.DuplicateSignal.PATRONYMIC_DIFFERS;
import static io.revisit.patient.duplicate.DuplicateSignal.PHONE;
import static io.revisit.patient.duplicate.DuplicateSignal.PHONE_DIFFERS;
import static io.revisit.patient.duplicate.DuplicateSignal.RARE_NAME;
import static io.revisit.patient.duplicate.DuplicateSignal.SEX_DIFFERS;
import static io.revisit.patient.duplicate.DuplicateSignal.SURNAME_CHANGED;
import static io.revisit.patient.duplicate.DuplicateSignal.SURNAME_DIFFERS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs what is known of two patients: are they one person? */
final class PairScoring {

    /** A father and a son of one name are further apart. */
    private static final int MISTYPED_YEARS = 10;

    private PairScoring() {}

    /** @param rare whether hardly anybody else in the base has their full name */
    static PairScore of(Candidate a, Candidate b, boolean rare) {
        EnumSet<DuplicateSignal> signals = EnumSet.noneOf(DuplicateSignal.class);
        addContacts(a, b, signals);
        addBirth(a.birthDate(), b.birthDate(), signals);
        addPatronymic(a.patronymicFold(), b.patronymicFold(), signals);
        if (a.sex() != null && b.sex() != null && !a.sex().equals(b.sex())) {
            signals.add(SEX_DIFFERS);
        }
        addName(a, b, signals);
        // On one phone a full name is rare for no better reason than that a son is called after his father.
        if (rare && signals.contains(NAME) && signals.contains(PATRONYMIC) && !signals.contains(PHONE)) {
            signals.add(RARE_NAME);
        }
        return PairScore.of(signals);
    }

    private static void addName(Candidate a, Candidate b, Set<DuplicateSignal> signals) {
        DuplicateSignal name = NameLikeness.ofNames(a, b);
        boolean married = name == SURNAME_DIFFERS
                && signals.contains(BIRTH_DATE)
                && signals.contains(PHONE)
                && !"MALE".equals(a.sex())
                && !"MALE".equals(b.sex());
        signals.add(married ? SURNAME_CHANGED : name);
    }

    private static void addPatronymic(String a, String b, Set<DuplicateSignal> signals) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.equals(b)) {
            signals.add(PATRONYMIC);
        } else if (a.length() == 1 || b.length() == 1) {
            signals.add(a.charAt(0) == b.charAt(0) ? PATRONYMIC_ALIKE : PATRONYMIC_DIFFERS);
        } else {
            signals.add(NameLikeness.isTypo(a, b) ? PATRONYMIC_ALIKE : PATRONYMIC_DIFFERS);
        }
    }

    private static void addBirth(@Nullable LocalDate a, @Nullable LocalDate b, Set<DuplicateSignal> signals) {
        if (a != null && b != null) {
            signals.add(a.equals(b) ? BIRTH_DATE : isMistyped(a, b) ? BIRTH_DATE_NEAR : BIRTH_DATE_DIFFERS);
        }
    }

    /** One digit differs, or day and month have changed places. */
    private static boolean isMistyped(LocalDate a, LocalDate b) {
        if (a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue()) {
            return true;
        }
        String one = a.toString();
        String other = b.toString();
        int differing = 0;
        for (int i = 0; i < one.length() && one.length() == other.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing == 1 && Math.abs(a.getYear() - b.getYear()) <= MISTYPED_YEARS;
    }

    private static void addContacts(Candidate a, Candidate b, Set<DuplicateSignal> signals) {
        if (a.hasPhone() && b.hasPhone()) {
            signals.add(a.sharesPhoneWith(b) ? PHONE : PHONE_DIFFERS);
        }
        if (a.email() != null && a.email().equals(b.email())) {
            signals.add(EMAIL);
        }
        if (a.card() != null && b.card() != null) {
            signals.add(a.card().equals(b.card()) ? CARD : CARD_DIFFERS);
        }
    }
}
