package io.revisit.visit;

/**
 * How many rows did not say what follows from the visits, and were put right.
 *
 * @param visits visits whose day, marks (counted, repeat, paid) or net sum differed, a moved day and its marks being two
 * @param summaries patients whose line of sums differed or was missing
 * @param tagsAdded doctor and direction tags that were missing on a patient, or did not say that they follow from visits
 * @param tagsRemoved doctor and direction tags that no longer followed
 */
public record DerivationDifferences(int visits, int summaries, int tagsAdded, int tagsRemoved) {

    /** Nothing differed. */
    public static final DerivationDifferences NONE = new DerivationDifferences(0, 0, 0, 0);

    /** Both together. */
    public DerivationDifferences plus(DerivationDifferences other) {
        return new DerivationDifferences(
                visits + other.visits,
                summaries + other.summaries,
                tagsAdded + other.tagsAdded,
                tagsRemoved + other.tagsRemoved);
    }

    /** Whether everything said what it should. */
    public boolean none() {
        return equals(NONE);
    }
}
