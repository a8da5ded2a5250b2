package io.revisit.tagrule;

import io.revisit.patient.TagId;
import io.revisit.segment.condition.Group;
import org.jspecify.annotations.Nullable;

/**
 * What is to be saved.
 *
 * @param id the rule that is changed, or null for a new one
 * @param tag a category tag; a rule keeps the tag that it was made with
 * @param version the version that was opened; of no meaning for a new one
 */
public record TagRuleDraft(@Nullable TagRuleId id, String name, TagId tag, Group root, long version) {}
