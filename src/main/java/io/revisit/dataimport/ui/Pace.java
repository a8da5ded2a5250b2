package io.revisit.dataimport.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast a step goes, by what was seen of it lately. */
final class Pace {

    private static final int LOOKS = 30;
    private static final Duration TOO_SHORT = Duration.ofSeconds(2);

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(Enum<?> step, Instant at, int done) {}

    /** Rows a second and what is left at that rate. */
    record Rate(long rowsASecond, Duration left) {}

    /** Notes how far the step is; a step that is another one, or begins anew, has a pace of its own. */
    void look(Enum<?> step, Instant at, int done) {
        Look last = looks.peekLast();
        if (last != null && (last.step() != step || done < last.done())) {
            looks.clear();
        }
        looks.add(new Look(step, at, done));
        if (looks.size() > LOOKS) {
            looks.removeFirst();
        }
    }

    /** Empty until enough was seen to tell. */
    Optional<Rate> rate(int total) {
        Look first = looks.peekFirst();
        Look last = looks.peekLast();
        if (first == null || last == null) {
            return Optional.empty();
        }
        Duration seen = Duration.between(first.at(), last.at());
        int rows = last.done() - first.done();
        if (seen.compareTo(TOO_SHORT) < 0 || rows <= 0) {
            return Optional.empty();
        }
        double aSecond = rows * 1000.0 / seen.toMillis();
        long left = (long) Math.ceil((total - last.done()) / aSecond);
        return Optional.of(new Rate(Math.max(1, Math.round(aSecond)), Duration.ofSeconds(Math.max(0, left))));
    }
}
