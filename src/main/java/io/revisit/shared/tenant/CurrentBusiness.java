package io.revisit.shared.tenant;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The business that the running code works for: the one a background job or a patient's page has entered with
 * {@link #run}, else the one that the signed-in user has chosen.
 */
@Component
public class CurrentBusiness {

    private static final ScopedValue<BusinessId> ENTERED = ScopedValue.newInstance();

    private final SignedInBusiness signedIn;

    CurrentBusiness(SignedInBusiness signedIn) {
        this.signedIn = signedIn;
    }

    /** Whether the code on this thread has entered a business by itself, rather than through a signed-in user. */
    public static boolean isEntered() {
        return ENTERED.isBound();
    }

    /** The current business, or empty outside any business. */
    public Optional<BusinessId> find() {
        return ENTERED.isBound() ? Optional.of(ENTERED.get()) : signedIn.find();
    }

    /** The current business; code that touches a tenant's data without one is a programming error. */
    public BusinessId id() {
        return find().orElseThrow(() -> new IllegalStateException("No business is current on this thread"));
    }

    /** Runs the work on behalf of the given business. */
    public void run(BusinessId business, Runnable work) {
        ScopedValue.where(ENTERED, business).run(work);
    }

    /** Computes a value on behalf of the given business. */
    public <T> T call(BusinessId business, Supplier<T> work) {
        return ScopedValue.where(ENTERED, business).call(work::get);
    }
}
