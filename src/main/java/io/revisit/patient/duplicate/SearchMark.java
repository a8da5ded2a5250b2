package io.revisit.patient.duplicate;

/**
 * How far a running search has come.
 *
 * @param number which search of the clinic it is
 * @param afterKey the last key of the stage that is behind it
 */
record SearchMark(long number, SearchStage stage, String afterKey, boolean stopRequested) {}
