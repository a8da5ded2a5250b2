package io.revisit.campaign;

/**
 * What sending to a segment would come to.
 *
 * @param queued patients who will get the message
 * @param noConsent patients who gave no consent to advertising on this channel
 * @param noAddress patients without a phone or e-mail
 * @param sameAddress patients whose phone or e-mail is that of another who gets it: one message goes to an address
 */
public record AudienceCount(long queued, long noConsent, long noAddress, long sameAddress) {

    /** All patients of the segment. */
    public long total() {
        return queued + noConsent + noAddress + sameAddress;
    }
}
