package io.revisit.segment.condition;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;

/**
 * Whether consent is in force. "Not given" holds of those who withdrew it and of those who were never asked. A segment
 * with this condition replaces no check at the moment of sending (DOMAIN.md, Consent).
 */
public record Consent(ConsentChannel channel, ConsentPurpose purpose, boolean given) implements Leaf {}
