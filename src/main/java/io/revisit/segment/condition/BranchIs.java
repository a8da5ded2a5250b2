package io.revisit.segment.condition;

import java.util.List;

/**
 * The branch that the patient belongs to.
 *
 * @param branches ids, at least one
 */
public record BranchIs(Choice choice, List<Long> branches) implements Leaf {
    public BranchIs {
        branches = Chosen.atLeastOne(branches);
    }
}
