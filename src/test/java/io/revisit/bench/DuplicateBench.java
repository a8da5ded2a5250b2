package io.revisit.bench;

import static io.revisit.bench.BenchReport.say;

import io.revisit.patient.duplicate.DuplicateMeasures;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
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
}
