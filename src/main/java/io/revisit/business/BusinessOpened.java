package io.revisit.business;

/** A business has been opened, and is the current one; published in the transaction that opens it. */
public record BusinessOpened() {}
