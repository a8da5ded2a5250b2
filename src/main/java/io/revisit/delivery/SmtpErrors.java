package io.revisit.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What an SMTP failure means for the message. */
final class SmtpErrors {

    private static final int NONE = -1;

    private SmtpErrors() {}

    /** A server that answered 4xx defers and with 5xx refuses; without an answer nobody knows. */
    static Handover handover(MessagingException error) {
        int code = code(error);
        if (code >= 400 && code < 500) {
            return new Handover.Deferred(text(error));
        }
        if (code >= 500 && code < 600 || isRefusedByTheLibrary(error)) {
            return new Handover.Refused(text(error));
        }
        return new Handover.Unsure(text(error));
    }

    /** The library itself refuses addresses that no server could take; its SMTP exceptions speak of an answer. */
    private static boolean isRefusedByTheLibrary(MessagingException error) {
        return error.getClass() == SendFailedException.class && error.getNextException() == null;
    }

    /** The server's words, in one line, without the address that it may repeat. */
    static String text(Exception error) {
        Exception most = error;
        while (most instanceof MessagingException chained && chained.getNextException() != null) {
            most = chained.getNextException();
        }
        String text = most.getMessage() == null ? most.getClass().getSimpleName() : most.getMessage();
        return text.replaceAll("<?[^\\s<>@]+@[^\\s<>@]+>?", "…")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static int code(@Nullable Exception error) {
        for (Exception at = error; at != null; ) {
            if (at instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (at instanceof SMTPSendFailedException failed && failed.getNextException() == null) {
                return failed.getReturnCode();
            }
            at = at instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return error instanceof SMTPSendFailedException failed ? failed.getReturnCode() : NONE;
    }
}
