package io.revisit.dataimport.reading;

/** How a quotation mark stands inside a quoted cell of a text file. */
public enum Quoting {
    /** Twice: {@code "она сказала ""да"""} (RFC 4180). */
    DOUBLED,
    /** Behind a backslash: {@code "она сказала \\"да\\""}, as MySQL and some programs write it. */
    ESCAPED
}
