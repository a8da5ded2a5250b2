package io.revisit.visit;

import java.util.List;

/** What came of adding or changing a visit. */
public sealed interface VisitSaving {

    /** It is stored, with all that follows from it. */
    record Saved(VisitId visit) implements VisitSaving {}

    /** Nothing is stored: this has to be mended. */
    record Refused(List<VisitProblem> problems) implements VisitSaving {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing is stored: somebody else changed the visit since the form was opened. */
    record ChangedMeanwhile() implements VisitSaving {}
}
