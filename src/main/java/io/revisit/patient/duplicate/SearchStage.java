package io.revisit.patient.duplicate;

import io.revisit.patient.household.SharedBy;
import java.util.Optional;

/**
 * What a search for duplicates walks along: one index of the patients after the other. Patients who agree in the key are a
 * block; pairs are made within blocks alone.
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

    private static final int PIECE = 50_000;

    /** A birthday's patients lie all over the table, so the fewer pieces the less often it is gone through. */
    private static final int PIECE_OF_BIRTHDAYS = 100_000;

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

    /** How many entries of the index are gone through at once. */
    int piece() {
        return this == BIRTH_DATE ? PIECE_OF_BIRTHDAYS : PIECE;
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
        return this == BIRTH_DATE ? "0" : "";
    }

    /** A key as the column has it. */
    Object key(String text) {
        return this == BIRTH_DATE ? Integer.valueOf(text) : text;
    }

    /** How many rows the stage walks along. */
    String countRows() {
        return formatted("""
                SELECT COUNT(*) FROM patient p FORCE INDEX (%2$s)
                WHERE p.business_id = :business AND p.%1$s > :after%3$s""");
    }

    /** The last key of the next piece, and its rows. */
    String nextPiece() {
        return formatted("""
                SELECT MAX(x.k) AS last_key, COUNT(*) AS found
                FROM (SELECT p.%1$s AS k FROM patient p FORCE INDEX (%2$s)
                      WHERE p.business_id = :business AND p.%1$s > :after%3$s
                      ORDER BY p.%1$s LIMIT :size) x""");
    }

    /** The patients of the piece's blocks, each with the key of the block. */
    String blocks() {
        return switch (this) {
            case PHONE, EMAIL, CARD, NAME, ADDRESS -> shared(2) + joined(column, index);
            case SECOND_PHONE ->
                shared(1) + joined("phone", "patient_phone") + "\nUNION ALL\n" + shared(1) + joined(column, index);
            case BIRTH_DATE -> """
                SELECT c.birth_date AS block, %s
                FROM patient c FORCE INDEX (patient_birth_day)
                WHERE c.business_id = :business AND c.birth_day > :after AND c.birth_day <= :upto AND c.gone = FALSE
                  AND :most > 0""".formatted(Candidate.COLUMNS);
        };
    }

    private String shared(int fewest) {
        return "SELECT g.k AS block, " + Candidate.COLUMNS + "\n"
                + formatted("""
                FROM (SELECT p.%1$s AS k FROM patient p FORCE INDEX (%2$s)
                      WHERE p.business_id = :business AND p.%1$s > :after AND p.%1$s <= :upto%3$s
                      GROUP BY p.%1$s HAVING COUNT(*) BETWEEN FEWEST AND :most) g
                """).replace("FEWEST", Integer.toString(fewest));
    }

    private static String joined(String column, String index) {
        return """
                STRAIGHT_JOIN patient c FORCE INDEX (%2$s) ON c.business_id = :business AND c.gone = FALSE AND c.%1$s = g.k""".formatted(column, index);
    }

    private String formatted(String statement) {
        return statement.formatted(column, index, this == NAME ? " AND p.gone = FALSE" : "");
    }
}
