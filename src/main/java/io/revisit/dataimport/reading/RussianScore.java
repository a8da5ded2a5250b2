package io.revisit.dataimport.reading;

/** How much a text looks like Russian: frequent letters count for it, what never stands in a table against it. */
final class RussianScore {
    /** Per mille in Russian text, а … я; names and headers are close enough to it. */
    private static final int[] FREQUENCY = {
        80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 1, 19, 17,
        3, 6, 20
    };

    private static final double FOREIGN = -6;
    private static final double CAPITAL_INSIDE = -4;
    private static final String USUAL_SIGNS = "№«»—–…\u00a0“”„’°§";

    private RussianScore() {}

    static double of(String text) {
        double score = 0;
        boolean afterSmall = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean capital = (c >= 'А' && c <= 'Я') || c == 'Ё';
            if (c >= 0x80) {
                score += ofLetterOrSign(c) + (capital && afterSmall ? CAPITAL_INSIDE : 0);
            }
            afterSmall = (c >= 'а' && c <= 'я') || c == 'ё';
        }
        return score;
    }

    private static double ofLetterOrSign(char c) {
        char small = Character.toLowerCase(c);
        if (small >= 'а' && small <= 'я') {
            return Math.log(FREQUENCY[small - 'а'] / 12.0);
        }
        if (small == 'ё') {
            return 0;
        }
        return USUAL_SIGNS.indexOf(c) >= 0 ? 0 : FOREIGN;
    }
}
