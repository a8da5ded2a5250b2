package io.revisit.security;

import java.io.Serializable;

/** The id of a user account; accounts stand above businesses. */
public record UserId(long value) implements Serializable {}
