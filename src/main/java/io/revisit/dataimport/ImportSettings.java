package io.revisit.dataimport;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.reading.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read and what it may do.
 *
 * @param reading how bytes become rows, with nothing left to find out
 * @param mapping what each column is read as
 * @param policy what happens to patients who are there
 * @param consentGround on what ground the column of marketing consent is taken over (DOMAIN.md, Consent); null: it is not
 */
public record ImportSettings(
        ReadingOptions reading,
        ColumnMapping mapping,
        UpdatePolicy policy,
        @Nullable String consentGround) {

    /** Another mapping. */
    public ImportSettings withMapping(ColumnMapping newMapping) {
        return new ImportSettings(reading, newMapping, policy, consentGround);
    }

    /** Another policy. */
    public ImportSettings withPolicy(UpdatePolicy newPolicy) {
        return new ImportSettings(reading, mapping, newPolicy, consentGround);
    }

    /** Another ground for consents, or none. */
    public ImportSettings withConsentGround(@Nullable String ground) {
        return new ImportSettings(reading, mapping, policy, ground == null || ground.isBlank() ? null : ground.strip());
    }
}
