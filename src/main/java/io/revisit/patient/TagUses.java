package io.revisit.patient;

import java.util.List;
import java.util.Optional;

/** Implemented as a bean by each feature that names tags, so that a tag can tell where, and can be merged into another. */
public interface TagUses {

    /** Where the tag of the current business is named, by names that the user has given. */
    List<TagUse> of(TagId tag);

    /** Key of the sentence that says why the first tag cannot be merged into the second; empty when it can. */
    default Optional<String> refusal(TagId tag, TagId into) {
        return Optional.empty();
    }

    /** Names the second tag wherever the first is named, in the caller's transaction. */
    void replace(TagId tag, TagId into);
}
