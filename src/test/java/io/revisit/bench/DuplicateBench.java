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
        search("first search for duplicates");
        search("the same search again");
    }

    private void search(String name) {
        long start = System.nanoTime();
        DuplicateMeasures.Found found = duplicates.search();
        say(name + ", " + PATIENTS + " patients", (System.nanoTime() - start) / 1e9, "s");
        found.seconds().forEach((stage, seconds) -> say("  of which " + stage, seconds, "s"));
        say("  pairs found", found.pairs(), "");
        say("  families found", found.families(), "");
    }
}
