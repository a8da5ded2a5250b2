package io.revisit.startup;

/** A reason not to start that a person can read and mend: one sentence, shown without a stack trace. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it */
    public Refusal(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do about it
     * @param cause what was caught, for the debugger; people do not see it
     */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
