package io.revisit.shared;

import java.util.List;

/**
 * What a cell of phone numbers gave.
 *
 * @param numbers the numbers read, in their order, without repetitions
 * @param unread the parts that look like numbers, or the whole cell when nothing in it does, that could not be read
 */
public record PhoneReading(List<PhoneNumber> numbers, List<String> unread) {
    static final PhoneReading NOTHING = new PhoneReading(List.of(), List.of());

    public PhoneReading {
        numbers = List.copyOf(numbers);
        unread = List.copyOf(unread);
    }

    static PhoneReading of(PhoneNumber number) {
        return new PhoneReading(List.of(number), List.of());
    }
}
