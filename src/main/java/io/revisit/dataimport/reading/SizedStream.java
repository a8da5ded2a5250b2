package io.revisit.dataimport.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a file once more of it has been read than is taken on. */
final class SizedStream extends FilterInputStream {
    private final ReadingLimits limits;
    private long size;

    SizedStream(InputStream in, ReadingLimits limits) {
        super(in);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        size += read;
        if (size > limits.maxBytes()) {
            throw new UnreadableFileException(limits.tooBig());
        }
    }
}
