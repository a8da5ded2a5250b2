package io.revisit.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * By how much a segment has grown.
 *
 * @param patients how many more it means; fewer where negative
 * @param since the day from which on
 */
public record SizeTrend(long patients, LocalDate since) {

    /** Between the first and the last of these days, the earliest first; since its conditions changed, when they did. */
    public static Optional<SizeTrend> of(List<SizeOfDay> days) {
        LocalDate changed =
                days.stream().filter(SizeOfDay::changed).map(SizeOfDay::day).reduce(LocalDate.MIN, (_, later) -> later);
        List<SizeOfDay> alike = days.stream()
                .filter(size -> size.patients() != null && !size.day().isBefore(changed))
                .toList();
        return alike.size() < 2
                ? Optional.empty()
                : Optional.of(new SizeTrend(
                        counted(alike.getLast()) - counted(alike.getFirst()),
                        alike.getFirst().day()));
    }

    private static long counted(SizeOfDay size) {
        return Objects.requireNonNull(size.patients());
    }
}
