package io.revisit.campaign;

import io.revisit.delivery.TransportKind;
import io.revisit.segment.SegmentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user writes of a campaign; the fields are those of {@link Campaign}. */
public record CampaignContent(
        String name, @Nullable SegmentId segment, TransportKind transport, String subject, String body) {

    public CampaignContent withSegment(@Nullable SegmentId other) {
        return new CampaignContent(name, other, transport, subject, body);
    }

    /** What must be mended before it can be sent; empty when nothing. */
    List<CampaignProblem> problems() {
        List<CampaignProblem> problems = new ArrayList<>();
        if (segment == null) {
            problems.add(new CampaignProblem.NoSegment());
        }
        if (body.isBlank()) {
            problems.add(new CampaignProblem.NoText());
        }
        if (transport == TransportKind.EMAIL && subject.isBlank()) {
            problems.add(new CampaignProblem.NoSubject());
        }
        problems.addAll(MessageTemplate.problems(subject));
        problems.addAll(MessageTemplate.problems(body));
        return problems;
    }
}
