package io.revisit.patient;

import java.time.LocalDate;

/**
 * When a patient should come again.
 *
 * @param direction name of the direction
 * @param dueOn the last visit by it plus the direction's recall interval
 */
public record RecallDue(String direction, LocalDate dueOn) {}
