package io.revisit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SignInThrottleTest {

    @Autowired
    SignInThrottle throttle;

    @Autowired
    TestClock clock;

    @Test
    void theSixthTryWithinTheWindowHasToWait() {
        fail(5, "sixth@example.org", "192.0.2.1");

        assertThat(throttle.take("sixth@example.org", "192.0.2.1")).contains(Duration.ofMinutes(1));
    }

    @Test
    void caseAndBlanksDoNotMakeAnotherAccount() {
        fail(5, "case@example.org", "192.0.2.2");

        assertThat(throttle.take(" CASE@example.org ", "192.0.2.2")).isPresent();
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail(5, "grows@example.org", "192.0.2.3");
        clock.advance(Duration.ofMinutes(1));

        assertThat(throttle.take("grows@example.org", "192.0.2.3")).isEmpty();
        assertThat(throttle.take("grows@example.org", "192.0.2.3")).contains(Duration.ofMinutes(2));
    }

    @Test
    void aQuietQuarterOfAnHourForgetsFailures() {
        fail(5, "quiet@example.org", "192.0.2.4");
        clock.advance(Duration.ofMinutes(17));

        fail(4, "quiet@example.org", "192.0.2.4");

        assertThat(throttle.take("quiet@example.org", "192.0.2.4")).isEmpty();
    }

    @Test
    void aRightPasswordForgetsTheFailuresOfItsAccount() {
        fail(4, "right@example.org", "192.0.2.5");
        throttle.take("right@example.org", "192.0.2.5");
        throttle.succeeded("right@example.org", "192.0.2.5");

        assertThat(throttle.take("right@example.org", "192.0.2.5")).isEmpty();
    }

    @Test
    void oneAddressCannotGuessAtManyAccounts() {
        IntStream.range(0, 30).forEach(i -> fail(1, "account" + i + "@example.org", "192.0.2.6"));

        assertThat(throttle.take("fresh@example.org", "192.0.2.6")).isPresent();
    }

    @Test
    void anOwnAccountDoesNotGiveAnAddressNewTries() {
        IntStream.range(0, 29).forEach(i -> fail(1, "guessed" + i + "@example.org", "192.0.2.7"));
        throttle.take("own@example.org", "192.0.2.7");
        throttle.succeeded("own@example.org", "192.0.2.7");
        fail(1, "guessed29@example.org", "192.0.2.7");

        assertThat(throttle.take("guessed30@example.org", "192.0.2.7")).isPresent();
    }

    @Test
    void triesAtTheSameMomentDoNotSlipThroughTogether() throws Exception {
        Callable<Boolean> attempt =
                () -> throttle.take("race@example.org", "192.0.2.8").isEmpty();
        try (var threads = Executors.newFixedThreadPool(12)) {
            long let = threads
                    .invokeAll(IntStream.range(0, 24).mapToObj(_ -> attempt).toList())
                    .stream()
                    .filter(java.util.concurrent.Future::resultNow)
                    .count();

            assertThat(let).isEqualTo(5);
        }
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        assertThat(SignInAddress.of("2001:db8:1:2:3::1")).isEqualTo(SignInAddress.of("2001:db8:1:2:ffff::9"));
        assertThat(SignInAddress.of("2001:db8:1:3::1")).isNotEqualTo(SignInAddress.of("2001:db8:1:2::1"));
        assertThat(SignInAddress.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private void fail(int times, String email, String address) {
        IntStream.range(0, times)
                .forEach(_ -> assertThat(throttle.take(email, address)).isEmpty());
    }
}
