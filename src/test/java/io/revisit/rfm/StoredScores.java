package io.revisit.rfm;

import org.springframework.stereotype.Component;

/** Sets how the current business scores its patients, whoever is signed in. */
@Component
public class StoredScores {

    private static final long NOBODY = 0;

    private final RfmStore store;

    StoredScores(RfmStore store) {
        this.store = store;
    }

    /** Stores it, to be measured anew. */
    public void save(RfmSettings settings) {
        store.save(settings, NOBODY);
    }
}
