package brokenrules;

import java.time.LocalDate;

class TimeWithoutClock {
    LocalDate today() {
        return LocalDate.now();
    }
}
