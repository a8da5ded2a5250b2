package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.segment.SaveResult.Reason;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.SaveResult.Saved;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.InSegment;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments that name other segments. */
@DatabaseTest
class SegmentInSegmentTest {

    @Autowired
    Clinics clinics;

    @Autowired
    SegmentService service;

    @BeforeEach
    void openClinic() {
        clinics.openAsOwner();
    }

    @Test
    void aSegmentThatNamesItselfIsRefused() {
        Saved saved = save("Один", Group.all(new HasPhone(true)));
        assertThat(change(saved, "Один", naming(saved))).isEqualTo(new Refused(Reason.CIRCLE));
    }

    @Test
    void aCircleOfSeveralSegmentsIsRefusedWhereItWouldClose() {
        Saved first = save("Первый", Group.all(new HasPhone(true)));
        Saved second = save("Второй", naming(first));
        Saved third = save("Третий", Group.none(naming(second)));
        assertThat(change(first, "Первый", naming(third))).isEqualTo(new Refused(Reason.CIRCLE));
        assertThat(change(first, "Первый", Group.any(new HasPhone(false)))).isInstanceOf(Saved.class);
    }

    @Test
    void twoSegmentsMayNameTheSameThird() {
        Saved third = save("Третий", Group.all(new HasPhone(true)));
        Saved first = save("Первый", naming(third));
        assertThat(service.save(new SegmentDraft(null, "Второй", Group.all(naming(third), naming(first)), 0)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void anArchivedSegmentIsStillNamedToBeFollowed() {
        Saved named = save("Архивный", Group.none(new HasPhone(true)));
        service.archive(named.id());
        assertThat(service.count(naming(named))).isZero();
    }

    @Test
    void aSegmentKnowsWhichOthersNameIt() {
        Saved named = save("Названный", Group.all(new HasPhone(true)));
        Saved user = save("Называющий", Group.any(naming(named)));
        assertThat(service.uses(List.of(named.id(), user.id())))
                .isEqualTo(Map.of(
                        named.id(),
                        List.of(new SegmentUse(
                                named.id(),
                                "Называющий",
                                "segments/" + user.id().value(),
                                false))));
    }

    private static Group naming(Saved segment) {
        return Group.all(new InSegment(true, segment.id().value()));
    }

    private Saved save(String name, Group root) {
        return (Saved) service.save(new SegmentDraft(null, name, root, 0));
    }

    private SaveResult change(Saved segment, String name, Group root) {
        return service.save(new SegmentDraft(segment.id(), name, root, segment.version()));
    }
}
