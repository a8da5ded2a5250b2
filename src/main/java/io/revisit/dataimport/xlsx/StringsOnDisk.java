package io.revisit.dataimport.xlsx;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts one behind the other in a file, each behind its length; where every 64th begins is remembered. */
final class StringsOnDisk implements AutoCloseable {
    private static final int STRIDE = 64;
    private static final int BUFFER = 1 << 16;
    private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final FileChannel file;
    private final DataOutputStream out;
    private long[] begins = new long[1024];
    private long size;
    private int count;
    private @Nullable MemorySegment texts;

    StringsOnDisk() throws IOException {
        file = NamelessFile.open();
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
    }

    void add(String text) throws IOException {
        if (count % STRIDE == 0) {
            if (count / STRIDE == begins.length) {
                begins = Arrays.copyOf(begins, begins.length * 2);
            }
            begins[count / STRIDE] = size;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        size += LENGTH.byteSize() + bytes.length;
        count++;
    }

    /** Nothing is added any more; now texts can be got. */
    void seal() throws IOException {
        out.flush();
        texts = file.map(MapMode.READ_ONLY, 0, size, arena);
    }

    String get(int index) throws XlsxException {
        MemorySegment sealed = texts;
        if (sealed == null || index >= count) {
            throw XlsxException.damaged();
        }
        long at = begins[index / STRIDE];
        for (int i = index % STRIDE; i > 0; i--) {
            at += LENGTH.byteSize() + sealed.get(LENGTH, at);
        }
        byte[] bytes =
                sealed.asSlice(at + LENGTH.byteSize(), sealed.get(LENGTH, at)).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            arena.close();
        }
    }
}
