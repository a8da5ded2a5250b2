package io.revisit.dataimport.xlsx;

/**
 * Where a part lies in an archive.
 *
 * @param header where its own header begins
 * @param packedBytes how long it is there
 * @param method 0 as it is, 8 deflated
 * @param crc of what comes out
 */
record ZipEntryPlace(long header, long packedBytes, int method, boolean encrypted, int crc) {}
