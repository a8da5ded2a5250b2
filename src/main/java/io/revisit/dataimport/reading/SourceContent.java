package io.revisit.dataimport.reading;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an uploaded file, wherever they are kept; opened as often as needed. */
@FunctionalInterface
public interface SourceContent {
    InputStream open() throws IOException;
}
