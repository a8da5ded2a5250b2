package io.revisit.layout;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes faults to the log under a number that a user can report. */
@Component
public class Incidents {
    private static final Logger log = LoggerFactory.getLogger(Incidents.class);
    private static final int NUMBER_BYTES = 4;

    private final SecureRandom random = new SecureRandom();

    /**
     * Logs where a fault happened, without its messages: those of a database or a parser quote patients' data.
     *
     * @return the number of the incident, eight hexadecimal digits
     */
    public String record(Throwable fault) {
        byte[] bytes = new byte[NUMBER_BYTES];
        random.nextBytes(bytes);
        String number = HexFormat.of().withUpperCase().formatHex(bytes);
        log.error("Incident {}", number, new Trace(fault));
        return number;
    }

    /** A fault's type, place and causes. */
    private static final class Trace extends Throwable {
        private static final int MOST_CAUSES = 20;

        Trace(Throwable fault) {
            this(fault, MOST_CAUSES);
        }

        private Trace(Throwable fault, int causes) {
            super(fault.getClass().getName(), cause(fault, causes), false, true);
            setStackTrace(fault.getStackTrace());
        }

        private static @Nullable Throwable cause(Throwable fault, int causes) {
            Throwable cause = fault.getCause();
            return cause == null || causes == 0 ? null : new Trace(cause, causes - 1);
        }
    }
}
