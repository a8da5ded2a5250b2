package io.revisit.patient.duplicate;

import io.revisit.patient.household.SharedBy;
import java.util.Optional;

/**
 * What a search for duplicates walks along. Patients who agree in the key are a block; pairs are made within blocks alone.
 * Where few share a key, the stage walks along its index and looks up who does; where many do, looking them up would go all
 * over the table again and again, so the table is read once and sorted.
 */
enum SearchStage {
    /** People with one phone. */
    PHONE("phone", "patient_phone", 30),
    /** Whose second phone is a phone of somebody else. */
    SECOND_PHONE("second_phone", "patient_second_phone", 30),
    /** People with one e-mail. */
    EMAIL("email", "patient_email", 30),
    /** Cards that differ in blanks, hyphens or case. */
    CARD("card_key", "patient_card_key", 30),
    /** People with one full name, where hardly anybody else has it. */
    NAME("search_name", "patient_search_name", 3),
    /** People with one birthday, whose names {@link BlockPairs} compares within each birth date. */
    BIRTH_DATE("birth_day", "patient_birth_day", Integer.MAX_VALUE),
    /** People of one house and flat, who may be a family. */
    ADDRESS("address_key", "patient_address", 0);

    /** How many patients are gone through at once. */
    static final int PIECE = 50_000;

    /** Where a stage begins whose place is a number. */
    private static final String BEFORE_ALL = "-1";

    private final String column;
    private final String index;
    private final int most;

    SearchStage(String column, String index, int most) {
        this.column = column;
        this.index = index;
        this.most = most;
    }

    /** The most people of a block: the phone of the clinic itself says nothing about a hundred patients. */
    int most() {
        return most;
    }

    /** Whether the patients are read by {@link #inOrder()} instead of piece by piece. */
    boolean isReadInOrder() {
        return this == NAME || this == BIRTH_DATE;
    }

    /** Whether it looks for cards of one person. */
    boolean findsDuplicates() {
        return this != ADDRESS;
    }

    /** What families it finds on the way. */
    Optional<SharedBy> families() {
        return switch (this) {
            case PHONE -> Optional.of(SharedBy.PHONE);
            case ADDRESS -> Optional.of(SharedBy.ADDRESS);
            case SECOND_PHONE, EMAIL, CARD, NAME, BIRTH_DATE -> Optional.empty();
        };
    }

    /** Where the stage begins. */
    String start() {
        return isReadInOrder() ? BEFORE_ALL : "";
    }

    /** A place as the database compares it. */
    Object key(String text) {
        return isReadInOrder() ? Long.valueOf(text) : text;
    }

    /** How many rows the stage walks along. */
    String countRows() {
        return formatted("""
                SELECT COUNT(*) FROM patient p FORCE INDEX (%2$s)
                WHERE p.business_id = :business AND p.%1$s IS NOT NULL""");
    }

    /** The last key of the next piece, and its rows. */
    String nextPiece() {
        return formatted("""
                SELECT MAX(x.k) AS last_key, COUNT(*) AS found
                FROM (SELECT p.%1$s AS k FROM patient p FORCE INDEX (%2$s)
                      WHERE p.business_id = :business AND p.%1$s > :after
                      ORDER BY p.%1$s LIMIT :size) x""");
    }

    /** The patients of the piece's blocks, each with the key of the block. */
    String blocks() {
        return this == SECOND_PHONE
                ? shared(1) + joined("phone", "patient_phone") + "\nUNION ALL\n" + shared(1) + joined(column, index)
                : shared(2) + joined(column, index);
    }

    /**
     * Everybody behind the mark, each with the key of the block and its place; a block is all in one place. A place is a
     * number, since MySQL would sort names as if each were as long as names may be.
     */
    String inOrder() {
        String place = this == NAME ? "CRC32(c.search_name)" : "c.birth_day";
        String block = this == NAME ? "c.search_name" : "c.birth_date";
        return """
                SELECT /*+ SET_VAR(sort_buffer_size = 33554432) */ %s AS place, %s AS block, %s
                FROM patient c FORCE INDEX (PRIMARY)
                WHERE c.business_id = :business AND c.gone = FALSE AND %1$s > :after
                ORDER BY place""".formatted(place, block, Candidate.COLUMNS);
    }

    private String shared(int fewest) {
        return "SELECT g.k AS block, " + Candidate.COLUMNS + "\n"
                + formatted("""
                FROM (SELECT p.%1$s AS k FROM patient p FORCE INDEX (%2$s)
                      WHERE p.business_id = :business AND p.%1$s > :after AND p.%1$s <= :upto
                      GROUP BY p.%1$s HAVING COUNT(*) BETWEEN FEWEST AND :most) g
                """).replace("FEWEST", Integer.toString(fewest));
    }

    private static String joined(String column, String index) {
        return """
                STRAIGHT_JOIN patient c FORCE INDEX (%2$s) ON c.business_id = :business AND c.gone = FALSE AND c.%1$s = g.k""".formatted(column, index);
    }

    private String formatted(String statement) {
        return statement.formatted(column, index);
    }
}
