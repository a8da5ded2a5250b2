package io.revisit.security;

/**
 * What an invitation offers to whoever opens its link.
 *
 * @param hasAccount whether the address signs in already, so that its password is asked for instead of a new one
 */
public record InvitationOffer(String businessName, String email, Role role, boolean hasAccount) {}
