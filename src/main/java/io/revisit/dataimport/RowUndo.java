package io.revisit.dataimport;

import java.util.List;

/** Takes what the rows of an import brought to the base out again. */
interface RowUndo {

    /**
     * A SELECT of the records that the rows {@code :firstRecord … :lastRecord} of {@code :import} added or changed: {@code
     * record_no}, {@code record_id}, {@code patient_id}, {@code day}, {@code made} (added), and {@code reason} to keep it,
     * else null. A record stands at one row only.
     */
    String records();

    /** A SELECT of the patients whom those rows are about; they are locked first. */
    String patients();

    /** Removes records that the import added, in the caller's transaction; the list is not empty. */
    void remove(ImportJob job, List<Long> records);

    /** Gives records their earlier values back, in the caller's transaction; the list is not empty. */
    void restore(ImportJob job, List<Long> records);
}
