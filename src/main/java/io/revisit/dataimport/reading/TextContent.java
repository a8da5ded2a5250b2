package io.revisit.dataimport.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;

/** Bytes as text in a known encoding; a byte order mark is passed over, what cannot be decoded shows as �. */
final class TextContent {
    private static final int BUFFER = 1 << 16;

    private TextContent() {}

    static Reader open(SourceContent content, SourceEncoding encoding) throws IOException {
        InputStream bytes = new BufferedInputStream(content.open(), BUFFER);
        bytes.mark(4);
        byte[] start = bytes.readNBytes(3);
        bytes.reset();
        ByteOrderMark mark = ByteOrderMark.at(start);
        if (mark != null && mark.encoding() == encoding) {
            bytes.skipNBytes(mark.length());
        }
        return new InputStreamReader(
                bytes,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** The first so many characters, up to the end of the last whole line where there is one. */
    static String beginning(SourceContent content, SourceEncoding encoding, int characters) throws IOException {
        char[] buffer = new char[characters];
        try (Reader text = open(content, encoding)) {
            int length = 0;
            int read;
            while (length < characters && (read = text.read(buffer, length, characters - length)) >= 0) {
                length += read;
            }
            String beginning = new String(buffer, 0, length);
            int lastLine = beginning.lastIndexOf('\n');
            return length < characters || lastLine < 0 ? beginning : beginning.substring(0, lastLine + 1);
        }
    }
}
