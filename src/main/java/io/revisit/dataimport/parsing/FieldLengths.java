package io.revisit.dataimport.parsing;

/** The longest texts that the base keeps. */
final class FieldLengths {
    static final int NUMBER = 64;
    static final int SOURCE = 100;
    static final int NAME = 200;
    static final int SERVICE = 300;
    static final int ADDRESS = 300;
    static final int COMMENT = 2000;

    private FieldLengths() {}
}
