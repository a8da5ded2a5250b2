package io.revisit.dataimport;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.reading.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read and what it may do.
 *
 * @param reading how bytes become rows, with nothing left to find out
 * @param mapping what each column is read as
 * @param rules what happens to patients who are there
 * @param consentGround on what ground the column of marketing consent is taken over (DOMAIN.md, Consent); null: it is not
 */
public record ImportSettings(
        ReadingOptions reading,
        ColumnMapping mapping,
        UpdateRules rules,
        @Nullable String consentGround) {

    /** Settings stored before there were rules by field are read as the mildest. */
    public ImportSettings(
            ReadingOptions reading,
            ColumnMapping mapping,
            @Nullable UpdateRules rules,
            @Nullable String consentGround) {
        this.reading = reading;
        this.mapping = mapping;
        this.rules = rules == null ? UpdateRules.MILD : rules;
        this.consentGround = consentGround;
    }

    /** The same for a file that is read another way. */
    public ImportSettings withReading(ReadingOptions newReading) {
        return new ImportSettings(newReading, mapping, rules, consentGround);
    }

    /** Another mapping. */
    public ImportSettings withMapping(ColumnMapping newMapping) {
        return new ImportSettings(reading, newMapping, rules, consentGround);
    }

    /** Other rules. */
    public ImportSettings withRules(UpdateRules newRules) {
        return new ImportSettings(reading, mapping, newRules, consentGround);
    }

    /** Another ground for consents, or none. */
    public ImportSettings withConsentGround(@Nullable String ground) {
        return new ImportSettings(reading, mapping, rules, ground == null || ground.isBlank() ? null : ground.strip());
    }
}
