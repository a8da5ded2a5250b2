package io.revisit.patient;

import java.util.List;

/**
 * How the tags of a filter narrow a list.
 *
 * @param tags which all patients of the list carry, the rarest first
 * @param first whether patients are found through the tags, rather than looked at along the list
 * @param doctor whether the tag of the filter's doctor is among them, if it has one
 * @param direction whether that of its direction is
 */
record TagWay(List<Long> tags, boolean first, boolean doctor, boolean direction) {
    static final TagWay NONE = new TagWay(List.of(), false, false, false);

    TagWay {
        tags = List.copyOf(tags);
    }

    TagWay throughTags() {
        return new TagWay(tags, !tags.isEmpty(), doctor, direction);
    }
}
