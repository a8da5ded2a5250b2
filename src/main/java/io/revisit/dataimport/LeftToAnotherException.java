package io.revisit.dataimport;

/** This process leaves the import as it stands, and another one goes on with it. */
class LeftToAnotherException extends RuntimeException {

    private LeftToAnotherException(String message) {
        super(message);
    }

    /** Another process is at work, since this one was taken for dead. */
    static LeftToAnotherException overtaken(ImportId id) {
        return new LeftToAnotherException("Import " + id.value() + " is worked on by another process");
    }

    /** The application is being stopped; its next start goes on. */
    static LeftToAnotherException shuttingDown(ImportId id) {
        return new LeftToAnotherException("Import " + id.value() + " goes on after the next start");
    }
}
