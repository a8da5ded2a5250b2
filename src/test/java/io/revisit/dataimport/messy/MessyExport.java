package io.revisit.dataimport.messy;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A made-up export and what an import must find in it.
 *
 * @param name of the file
 * @param content its bytes
 * @param rows what each row of data says, in the order of the file
 * @param layout how it was spelled, for the message of a test that fails
 */
public record MessyExport(String name, byte[] content, List<TrueRow> rows, String layout) {

    /** What a row says, and how many of its cells cannot be read. */
    public record TrueRow(TruePerson person, int unreadable) {}

    /** How the bytes of a text are made. */
    record Encoding(Charset charset, String mark) {
        byte[] bytes(String text) {
            return (mark + text).getBytes(charset);
        }
    }
}
