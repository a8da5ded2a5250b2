package io.revisit.dataimport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Under which record each key came first, of up to some million keys: of a key 128 bits of its SHA-256 are kept, 20 bytes in all, so
 * that two keys are taken for one less often than memory errs. Not for several threads at once.
 */
final class SeenKeys {

    private static final int AT_FIRST = 1 << 10;

    private final MessageDigest digest = sha256();
    private long[] halves = new long[2 * AT_FIRST];
    private int[] firsts = new int[AT_FIRST];
    private int size;

    /**
     * The record of the key's first coming: this one when it has not come before.
     *
     * @param record counted from 1
     */
    int first(String key, int record) {
        if (2 * size >= firsts.length) {
            grow();
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        return put(hash.getLong(), hash.getLong(), record);
    }

    private int put(long high, long low, int record) {
        int mask = firsts.length - 1;
        int place = (int) low & mask;
        while (firsts[place] != 0) {
            if (halves[2 * place] == high && halves[2 * place + 1] == low) {
                return firsts[place];
            }
            place = (place + 1) & mask;
        }
        halves[2 * place] = high;
        halves[2 * place + 1] = low;
        firsts[place] = record;
        size++;
        return record;
    }

    private void grow() {
        long[] oldHalves = halves;
        int[] oldFirsts = firsts;
        halves = new long[Math.multiplyExact(2, oldHalves.length)];
        firsts = new int[Math.multiplyExact(2, oldFirsts.length)];
        size = 0;
        for (int i = 0; i < oldFirsts.length; i++) {
            if (oldFirsts[i] != 0) {
                put(oldHalves[2 * i], oldHalves[2 * i + 1], oldFirsts[i]);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
