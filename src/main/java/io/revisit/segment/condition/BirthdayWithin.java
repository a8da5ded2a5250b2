package io.revisit.segment.condition;

/**
 * The patient's next birthday is today or at most so many days away. Who was born on 29 February has the birthday on 28
 * February in a year without that day. Without a birth date there is none.
 *
 * @param days from 0 (today alone) to 365 (everybody with a birth date)
 */
public record BirthdayWithin(int days) implements Leaf {
    public BirthdayWithin {
        if (days < 0 || days > 365) {
            throw new IllegalArgumentException("A birthday is 0 to 365 days away, not " + days);
        }
    }
}
