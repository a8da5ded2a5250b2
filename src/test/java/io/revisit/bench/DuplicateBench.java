package io.revisit.bench;

import io.revisit.patient.duplicate.DuplicateMeasures;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What {@code ./bench duplicates} measures: a search for duplicates in a generated base, of a million patients by default. */
@DatabaseTest
@Import(DuplicateMeasures.class)
class DuplicateBench {

    private static final int PATIENTS = Integer.getInteger("revisit.bench.patients", 1_000_000);

    @Autowired
    private Clinics clinics;

    @Autowired
    private DuplicateMeasures duplicates;

    @Test
    void measure() {
        clinics.openAsOwner();
        duplicates.base(PATIENTS);
        long start = System.nanoTime();
        long pairs = duplicates.search();
        say("first search for duplicates, " + PATIENTS + " patients", (System.nanoTime() - start) / 1e9, "s");
        say("pairs found", pairs, "");
        start = System.nanoTime();
        duplicates.search();
        say("the same search again", (System.nanoTime() - start) / 1e9, "s");
    }

    @SuppressWarnings("SystemOut") // The print-out is what a bench is for.
    private static void say(String what, double value, String unit) {
        System.out.println(String.format(Locale.ROOT, "BENCH %-70s %10.2f %s", what, value, unit));
    }
}
