package io.revisit.dataimport;

/** Another process works on the import: this one was taken for dead, and leaves it alone. */
class OvertakenException extends RuntimeException {

    OvertakenException(ImportId id) {
        super("Import " + id.value() + " is worked on by another process");
    }
}
