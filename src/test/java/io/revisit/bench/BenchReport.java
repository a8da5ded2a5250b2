package io.revisit.bench;

import java.util.Arrays;
import java.util.Locale;

/** How a bench says what it measured: a line each, which {@code ./bench} picks out of everything else that is printed. */
final class BenchReport {

    private BenchReport() {}

    @SuppressWarnings("SystemOut") // The print-out is what a bench is for.
    static void say(String what, double value, String unit) {
        System.out.println(String.format(Locale.ROOT, "BENCH %-70s %10.2f %s", what, value, unit));
    }

    /** A line of a table. */
    @SuppressWarnings("SystemOut") // As above.
    static void line(String text) {
        System.out.println("BENCH " + text);
    }

    /** The median; sorts what was measured. */
    static double middle(double[] measured) {
        Arrays.sort(measured);
        return measured[measured.length / 2];
    }
}
