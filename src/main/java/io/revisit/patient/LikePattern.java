package io.revisit.patient;

/** Patterns for LIKE in which what was typed stands for itself. */
final class LikePattern {
    private LikePattern() {}

    static String startingWith(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
