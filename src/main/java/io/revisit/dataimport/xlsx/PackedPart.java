package io.revisit.dataimport.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A part of an archive as it comes out; at its end it must have the check sum that the archive names. */
final class PackedPart extends FilterInputStream {
    private static final int AS_IT_IS = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 1 << 16;

    private final CRC32 crc = new CRC32();
    private final int expected;
    private final Inflater inflater;

    private PackedPart(InputStream in, Inflater inflater, int expected) {
        super(in);
        this.inflater = inflater;
        this.expected = expected;
    }

    static InputStream open(FileChannel file, long begin, ZipEntryPlace place) throws XlsxException {
        Inflater inflater = new Inflater(true);
        InputStream packed = new Range(file, begin, begin + place.packedBytes());
        return switch (place.method()) {
            case AS_IT_IS -> new PackedPart(packed, inflater, place.crc());
            case DEFLATED -> new PackedPart(new InflaterInputStream(packed, inflater, BUFFER), inflater, place.crc());
            default -> {
                inflater.end();
                throw XlsxException.damaged();
            }
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            crc.update(buffer, offset, read);
        } else if (read < 0 && (int) crc.getValue() != expected) {
            throw XlsxException.damaged();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        super.close();
    }

    /** Bytes of a file from here to there, or to its end. */
    private static final class Range extends InputStream {
        private final FileChannel file;
        private final long end;
        private long at;

        Range(FileChannel file, long begin, long end) {
            this.file = file;
            this.at = begin;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - at);
            int read = file.read(ByteBuffer.wrap(buffer, offset, wanted), at);
            at += Math.max(read, 0);
            return read;
        }
    }
}
