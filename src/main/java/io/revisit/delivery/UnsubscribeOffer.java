package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;

/**
 * What the page behind an unsubscribe link may show: nothing of the patient.
 *
 * @param clinic the clinic's name
 * @param withdrawn whether advertising on the channel is off already
 */
record UnsubscribeOffer(String clinic, ConsentChannel channel, boolean withdrawn) {}
