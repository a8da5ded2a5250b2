package io.revisit.tagrule;

import io.revisit.segment.TreeCounts;

/**
 * What a rule would do if it were worked out now.
 *
 * @param counts how many patients its conditions and each part of them mean
 * @param gain how many of them do not carry the tag yet
 * @param lose how many carry the tag by this rule alone and no longer fulfil it
 */
public record TagRuleEffect(TreeCounts counts, long gain, long lose) {}
