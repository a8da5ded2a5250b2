package io.revisit.shared.tenant;

import java.util.Optional;

/** Tells which business the signed-in user has chosen; implemented by the security feature. */
public interface SignedInBusiness {

    /** The chosen business, or empty when nobody is signed in on this thread. */
    Optional<BusinessId> find();
}
