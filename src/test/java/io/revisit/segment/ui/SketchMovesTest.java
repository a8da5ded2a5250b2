package io.revisit.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.segment.condition.GroupMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchMovesTest {

    private static final Sketch A = new Sketch.OfLeaf(LeafKind.AGE, null);
    private static final Sketch B = new Sketch.OfLeaf(LeafKind.BIRTHDAY, null);
    private static final Sketch C = new Sketch.OfLeaf(LeafKind.CONSENT, null);

    private static final Sketch.OfGroup TREE = group(A, group(B, C));

    private static Sketch.OfGroup group(Sketch... children) {
        return new Sketch.OfGroup(GroupMode.ALL, null, List.of(children));
    }

    @Test
    void aNodeGoesUpAndDownAmongItsLike() {
        assertThat(SketchMoves.down(TREE, List.of(0))).isEqualTo(group(group(B, C), A));
        assertThat(SketchMoves.up(TREE, List.of(1, 1))).isEqualTo(group(A, group(C, B)));
    }

    @Test
    void theFirstGoesNoFurtherUpAndTheLastNoFurtherDown() {
        assertThat(SketchMoves.up(TREE, List.of(0))).isEqualTo(TREE);
        assertThat(SketchMoves.down(TREE, List.of(1))).isEqualTo(TREE);
    }

    @Test
    void aNodeGoesIntoTheGroupBesideItAndOutOfItsGroup() {
        assertThat(SketchMoves.in(TREE, List.of(0))).isEqualTo(group(group(A, B, C)));
        assertThat(SketchMoves.in(group(group(B), A), List.of(1))).isEqualTo(group(group(B, A)));
        assertThat(SketchMoves.out(TREE, List.of(1, 0))).isEqualTo(group(A, group(C), B));
    }

    @Test
    void withoutAGroupBesideItOrAroundItANodeStays() {
        assertThat(SketchMoves.in(group(A, B), List.of(0))).isEqualTo(group(A, B));
        assertThat(SketchMoves.out(TREE, List.of(0))).isEqualTo(TREE);
    }

    @Test
    void aGroupNeverComesToStandInItself() {
        assertThat(SketchMoves.moved(TREE, List.of(1), List.of(1), 0)).isEqualTo(TREE);
    }

    @Test
    void aDraggedNodeStandsBeforeTheOneItWasDroppedOn() {
        assertThat(SketchMoves.moved(TREE, List.of(1, 1), List.of(), 0)).isEqualTo(group(C, A, group(B)));
        assertThat(SketchMoves.moved(TREE, List.of(0), List.of(1), 2)).isEqualTo(group(group(B, C, A)));
    }
}
