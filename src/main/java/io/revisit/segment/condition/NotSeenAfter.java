package io.revisit.segment.condition;

/**
 * Was here, but did not come there afterwards: a selected visit that none of the others follows.
 *
 * @param seen the visits after which the others are looked for
 * @param missing what did not follow the latest of them; a visit that began at the same moment does not follow
 */
public record NotSeenAfter(VisitSelection seen, VisitSelection missing) implements Leaf {}
