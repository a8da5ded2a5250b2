package io.revisit.segment;

import io.revisit.patient.TagId;
import io.revisit.patient.TagUse;
import io.revisit.patient.TagUses;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.TreeTags;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells tags which segments name them, and lets segments follow a merge of tags. */
@Component
class SegmentTags implements TagUses {

    private final SegmentRepository segments;

    SegmentTags(SegmentRepository segments) {
        this.segments = segments;
    }

    @Override
    public List<TagUse> of(TagId tag) {
        return segments.findByArchivedFalseOrderByName().stream()
                .filter(segment -> segment.asksConditions() && names(segment, tag))
                .map(segment -> new TagUse("segment.use.of-tag", segment.name(), "segments/" + segment.getId()))
                .toList();
    }

    @Override
    public void replace(TagId tag, TagId into) {
        for (Segment segment : segments.findAll()) {
            if (segment.tree() instanceof Readable(var root) && TreeTags.names(root, tag.value())) {
                segment.replaceConditions(TreeTags.replaced(root, tag.value(), into.value()));
                segments.saveAndFlush(segment);
            }
        }
    }

    private static boolean names(Segment segment, TagId tag) {
        return segment.tree() instanceof Readable(var root) && TreeTags.names(root, tag.value());
    }
}
