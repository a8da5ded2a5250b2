package io.revisit.patient.duplicate;

import io.revisit.shared.GivenNames;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** How alike the names of two patients are. */
final class NameLikeness {

    /** In a shorter word one letter more or less makes another name. */
    private static final int SHORTEST_MISTYPED = 4;

    private static final DamerauLevenshteinDistance ONE_TYPO = new DamerauLevenshteinDistance(1);

    private NameLikeness() {}

    /** The one signal of surname and given name; a changed surname is told from another one by {@link PairScoring}. */
    static DuplicateSignal ofNames(Candidate a, Candidate b) {
        boolean sameSurname = a.surnameFold().equals(b.surnameFold());
        boolean sameGiven = a.givenFold().equals(b.givenFold());
        if (isPart(a) || isPart(b)) {
            return sharesPart(a, b) ? DuplicateSignal.NAME_PART : DuplicateSignal.NAME_DIFFERS;
        }
        if (sameSurname && sameGiven) {
            boolean letterByLetter =
                    a.surname().equals(b.surname()) && a.given().equals(b.given());
            return letterByLetter ? DuplicateSignal.NAME : DuplicateSignal.NAME_TRANSLITERATED;
        }
        if (a.surnameFold().equals(b.givenFold()) && a.givenFold().equals(b.surnameFold())) {
            return DuplicateSignal.NAME_SWAPPED;
        }
        if (sameSurname) {
            return ofGivenNames(a, b);
        }
        return sameGiven ? ofSurnames(a, b) : DuplicateSignal.NAME_DIFFERS;
    }

    private static boolean isPart(Candidate patient) {
        return patient.surnameFold().isEmpty() || patient.givenFold().isEmpty();
    }

    private static boolean sharesPart(Candidate a, Candidate b) {
        return a.surnameFold().isEmpty() || b.surnameFold().isEmpty()
                ? a.givenFold().equals(b.givenFold())
                : a.surnameFold().equals(b.surnameFold());
    }

    private static DuplicateSignal ofGivenNames(Candidate a, Candidate b) {
        if (isInitial(a.given()) || isInitial(b.given())) {
            return a.givenFold().charAt(0) == b.givenFold().charAt(0)
                    ? DuplicateSignal.NAME_INITIAL
                    : DuplicateSignal.NAME_DIFFERS;
        }
        return isTypo(a.given(), b.given(), a.givenFold(), b.givenFold())
                ? DuplicateSignal.NAME_TYPO
                : DuplicateSignal.NAME_DIFFERS;
    }

    private static DuplicateSignal ofSurnames(Candidate a, Candidate b) {
        if (isTypo(a.surname(), b.surname(), a.surnameFold(), b.surnameFold())) {
            return DuplicateSignal.NAME_TYPO;
        }
        return isPartOf(a.surname(), b.surname()) || isPartOf(b.surname(), a.surname())
                ? DuplicateSignal.NAME_DOUBLE
                : DuplicateSignal.SURNAME_DIFFERS;
    }

    /** «Марина» and «Карина» are two people, twins perhaps, although one letter makes one of the other. */
    private static boolean isTypo(String a, String b, String foldOfA, String foldOfB) {
        boolean twoNames = GivenNames.known(a) && GivenNames.known(b);
        return !twoNames && (isTypo(foldOfA, foldOfB) || isTypo(a, b));
    }

    static boolean isTypo(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_MISTYPED
                && Math.abs(a.length() - b.length()) <= 1
                && ONE_TYPO.apply(a, b) >= 0;
    }

    private static boolean isInitial(String given) {
        return given.length() == 1;
    }

    private static boolean isPartOf(String whole, String part) {
        List<String> parts = Arrays.asList(whole.split(" "));
        return parts.size() > 1 && parts.contains(part);
    }
}
