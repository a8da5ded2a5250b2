package io.revisit.dataimport.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a row that never ends before it fills the memory; what the parser reads ahead counts too. */
final class GuardedReader extends FilterReader {
    private final int maxRowCharacters;
    private int sinceRow;
    private boolean exceeded;

    GuardedReader(Reader in, int maxRowCharacters) {
        super(in);
        this.maxRowCharacters = maxRowCharacters;
    }

    void newRow() {
        sinceRow = 0;
    }

    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        sinceRow += read;
        if (sinceRow > maxRowCharacters) {
            exceeded = true;
            throw new IOException("A row is longer than " + maxRowCharacters + " characters");
        }
    }
}
