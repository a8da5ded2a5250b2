package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentGate;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class UnsubscribeTest {

    private static final String ADDRESS = "maria@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DeliveryEngine engine;

    @Autowired
    private ConsentGate consents;

    private Messages messages;

    @BeforeEach
    void openClinic() {
        messages = Messages.in(context);
        clinics.openAsOwner();
    }

    @Test
    void openingTheLinkChangesNothing() throws Exception {
        PatientId patient = consenting();
        String token = sentTo(patient);

        HttpResponse<String> page = get(token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.body()).contains("<form").contains("Не получать рекламу");
        assertThat(wantsAdvertising(patient)).isTrue();
    }

    @Test
    void thePageShowsNothingOfThePatient() throws Exception {
        String token = sentTo(consenting());

        assertThat(get(token).body()).doesNotContain("Иванова", "Мария", ADDRESS);
        assertThat(token).doesNotContain("@");
    }

    @Test
    void oneClickWithdrawsAdvertisingOnThatChannelOnly() throws Exception {
        PatientId patient = consenting();
        messages.consent(patient, ConsentChannel.SMS, ConsentPurpose.MARKETING, true);
        String token = sentTo(patient);

        HttpResponse<String> page = post(token, "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Готово").doesNotContain("<form");
        assertThat(wantsAdvertising(patient)).isFalse();
        assertThat(consents.allows(patient, ConsentChannel.SMS, ConsentPurpose.MARKETING))
                .isTrue();
        assertThat(consents.allows(patient, ConsentChannel.EMAIL, ConsentPurpose.SERVICE))
                .isTrue();
    }

    @Test
    void aMailProgramUnsubscribesByItsOwnPost() throws Exception {
        PatientId patient = consenting();

        assertThat(post(sentTo(patient), "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(200);

        assertThat(wantsAdvertising(patient)).isFalse();
    }

    @Test
    void unsubscribingTwiceIsNoFault() throws Exception {
        PatientId patient = consenting();
        String token = sentTo(patient);
        post(token, "");

        assertThat(post(token, "").statusCode()).isEqualTo(200);
        assertThat(get(token).body()).contains("Готово");
    }

    @Test
    void anUnknownLinkIsAnsweredPolitely() throws Exception {
        String token = sentTo(consenting());

        for (String other : new String[] {"nonsense", "zz-nonsense", token + "x", "-", "1-" + "a".repeat(80)}) {
            HttpResponse<String> page = get(other);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("Эта ссылка не действует");
        }
    }

    @Test
    void afterUnsubscribingNothingIsSentAnyMore() throws Exception {
        PatientId patient = consenting();
        post(sentTo(patient), "");
        MessageId next = messages.queue(advertising(patient));

        engine.run();

        assertThat(messages.state(next)).isEqualTo(MessageState.SKIPPED);
    }

    private PatientId consenting() {
        PatientId patient = messages.patient();
        messages.consent(patient, ConsentChannel.EMAIL, ConsentPurpose.MARKETING, true);
        return patient;
    }

    private String sentTo(PatientId patient) {
        MessageId id = messages.queue(advertising(patient));
        engine.run();
        return (String) messages.row(id).get("link_token");
    }

    private boolean wantsAdvertising(PatientId patient) {
        return consents.allows(patient, ConsentChannel.EMAIL, ConsentPurpose.MARKETING);
    }

    private static NewMessage advertising(PatientId patient) {
        return new NewMessage(
                patient, ConsentPurpose.MARKETING, ConsentChannel.EMAIL, ADDRESS, "Акция", "Скидка", false);
    }

    private HttpResponse<String> get(String token) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(page(token)));
    }

    private HttpResponse<String> post(String token, String form) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(page(token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private URI page(String token) {
        return URI.create("http://localhost:" + port + "/u/" + token);
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.header("Accept-Language", "ru").build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
