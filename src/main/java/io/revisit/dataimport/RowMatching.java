package io.revisit.dataimport;

import java.util.List;

/** Compares all stored rows with the base and with each other, and sets the outcome of each. */
interface RowMatching {

    /** The steps from the first on; the first forgets what an earlier matching found. */
    List<MatchStep> steps(ImportSettings settings);
}
