package io.revisit.patient;

/**
 * How many patients a list has.
 *
 * @param number all of them, or about as many
 * @param exact false while they are still being counted
 */
public record PatientSize(long number, boolean exact) {
    private static final int DIGITS = 2;

    static PatientSize exactly(long number) {
        return new PatientSize(number, true);
    }

    /** Rounded to two digits, so that nobody takes it for counted. */
    static PatientSize about(double number) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, number))) + 1 - DIGITS));
        return new PatientSize(Math.max(1, Math.round(number / unit) * (long) unit), false);
    }
}
