package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Openings and clicks, from the mail that a server took to the figures, over HTTP as a mail program asks. */
@DatabaseTest
class MessageResponseTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final String TEXT = "Скидка на https://ulybka.example/акция?a=1&b=2 до пятницы!\n\n"
            + "Запись: https://ulybka.example/book. Вопросы: mailto:info@ulybka.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Clinics clinics;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DeliveryEngine engine;

    @Autowired
    private MessageLog log;

    @Autowired
    private MessagesOfPerson persons;

    @Autowired
    private TestClock clock;

    private BusinessId clinic;
    private Messages messages;

    @BeforeEach
    void openClinic() {
        messages = Messages.in(context);
        clinic = clinics.openAsOwner();
        messages.smtp(MAIL.getSmtp().getPort(), 60);
    }

    @Test
    void aLinkLeadsToWhatWasWrittenAndIsCountedWithTheOpening() throws Exception {
        MessageId id = send(messages.patient());
        List<String> links = MailText.links(mail());

        HttpResponse<String> answer = ask("GET", links.getLast());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("https://ulybka.example/book");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(responses(id)).containsOnlyKeys(ResponseKind.CLICKED, ResponseKind.OPENED);
        assertThat(responses(id).get(ResponseKind.CLICKED))
                .isEqualTo(new MessageResponse(ResponseKind.CLICKED, clock.instant(), clock.instant(), 1, null));
    }

    @Test
    void aCyrillicAddressIsLedToAsBrowsersWriteIt() throws Exception {
        send(messages.patient());

        assertThat(ask("GET", MailText.links(mail()).getFirst()).headers().firstValue("Location"))
                .contains("https://ulybka.example/%D0%B0%D0%BA%D1%86%D0%B8%D1%8F?a=1&b=2");
    }

    @Test
    void thePictureTellsOfTheFirstOpeningAndTheLast() throws Exception {
        MessageId id = send(messages.patient());
        String picture = MailText.pictures(mail()).getFirst();
        Instant first = clock.instant();

        HttpResponse<String> answer = ask("GET", picture);
        clock.advance(Duration.ofHours(3));
        ask("GET", picture);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(responses(id))
                .isEqualTo(Map.of(
                        ResponseKind.OPENED,
                        new MessageResponse(ResponseKind.OPENED, first, clock.instant(), 2, null)));
    }

    @Test
    void hitsWithinSecondsAreOne() throws Exception {
        MessageId id = send(messages.patient());
        for (int i = 0; i < 5; i++) {
            ask("GET", MailText.links(mail()).getFirst());
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(responses(id).get(ResponseKind.CLICKED).times()).isEqualTo(1);
        assertThat(responses(id).get(ResponseKind.OPENED).times()).isEqualTo(1);
    }

    @Test
    void askingForHeadersAloneCountsAsNothing() throws Exception {
        MessageId id = send(messages.patient());

        assertThat(ask("HEAD", MailText.links(mail()).getFirst()).statusCode()).isEqualTo(302);
        assertThat(ask("HEAD", MailText.pictures(mail()).getFirst()).statusCode())
                .isEqualTo(200);

        assertThat(responses(id)).isEmpty();
    }

    @Test
    void aLinkLeadsNowhereButWhereTheTextDoes() throws Exception {
        MessageId id = send(messages.patient());
        String link = MailText.links(mail()).getFirst();
        String token = token(id);

        for (String other : List.of(
                "/l/" + token + "/0",
                "/l/" + token + "/3",
                "/l/" + token + "/99999999999",
                "/l/" + token + "/https:evil.example",
                "/l/" + token + "x/1",
                "/l/nonsense/1")) {
            HttpResponse<String> answer = ask("GET", other);
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body()).contains("Ссылка не действует");
        }
        assertThat(ask("GET", "/o/" + token + "x").statusCode()).isEqualTo(200);
        assertThat(responses(id)).isEmpty();
        assertThat(ask("GET", link + "?url=https://evil.example").headers().firstValue("Location"))
                .hasValueSatisfying(target -> assertThat(target).startsWith("https://ulybka.example/"));
    }

    @Test
    void theAddressSaysNothingOfThePatientAndCannotBeGuessed() throws Exception {
        MessageId id = send(messages.patient());

        String token = token(id);
        assertThat(token.substring(token.indexOf('-') + 1))
                .as("18 random bytes")
                .hasSize(24);
        assertThat(MailText.links(mail()))
                .allSatisfy(link -> assertThat(link).doesNotContain("@", "ulybka", Long.toString(id.value())));
    }

    @Test
    void theTextPartAndTheLinkForUnsubscribingStayAsTheyAre() throws Exception {
        MessageId id = messages.queue(advertising(messages.patient(), "Сайт: https://ulybka.example"));
        String link = unsubscribeLink(id);

        assertThat(MailText.plain(mail())).contains("https://ulybka.example").doesNotContain("/l/");
        assertThat(MailText.html(mail())).contains(">ulybka.example</a>");
        assertThat(mail().getHeader("List-Unsubscribe")[0]).isEqualTo("<" + link + ">");
    }

    @Test
    void aServiceMessageIsNotMeasured() throws Exception {
        MessageId id = messages.queue(new NewMessage(
                messages.patient(),
                ConsentPurpose.SERVICE,
                ConsentChannel.EMAIL,
                "a@example.org",
                "Визит",
                TEXT,
                false));

        engine.run();

        assertThat(messages.state(id)).isEqualTo(MessageState.SENT);
        assertThat(MailText.html(mail())).doesNotContain("<img", "/l/");
        assertThat(MailText.links(mail())).contains("https://ulybka.example/book");
    }

    @Test
    void aClinicThatDoesNotWantToCountSendsPlainLinks() throws Exception {
        messages.smtp(MAIL.getSmtp().getPort(), 60, false);

        send(messages.patient());

        assertThat(MailText.html(mail())).doesNotContain("<img", "/l/");
        assertThat(MailText.links(mail())).contains("https://ulybka.example/book");
    }

    @Test
    void theTokenOfOneClinicOpensNothingInAnother() throws Exception {
        MessageId id = send(messages.patient());
        String own = token(id);
        BusinessId other = clinics.openAsOwner();

        String foreign = Long.toString(other.value(), 36) + own.substring(own.indexOf('-'));
        assertThat(ask("GET", "/l/" + foreign + "/1").statusCode()).isEqualTo(404);
        ask("GET", "/o/" + foreign);
        ask("GET", "/o/" + own);

        assertThat(log.page(MessageFilter.ALL.withResponse(ResponseKind.OPENED), 0, 10))
                .isEmpty();
        clinics.signIn(clinic, io.revisit.security.Role.OWNER);
        assertThat(log.page(MessageFilter.ALL.withResponse(ResponseKind.OPENED), 0, 10))
                .extracting(MessageRow::id)
                .containsExactly(id);
        assertThat(responses(id).get(ResponseKind.OPENED).times()).isEqualTo(1);
    }

    @Test
    void linksOfAPersonWhoWasErasedLeadNowhere() throws Exception {
        PatientId patient = messages.patient();
        MessageId id = send(patient);
        String link = MailText.links(mail()).getFirst();
        persons.erase(List.of(patient));

        assertThat(ask("GET", link).statusCode()).isEqualTo(404);
        assertThat(responses(id)).isEmpty();
    }

    @Test
    void aPersonsFileSaysWhatTheyDidWithAMessage() throws Exception {
        PatientId patient = messages.patient();
        send(patient);
        ask("GET", MailText.links(mail()).getFirst());

        assertThat(persons.sections(List.of(patient)).getFirst().rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("opened_at")).isNotNull();
                    assertThat(row.get("clicked_at")).isNotNull();
                    assertThat(row.get("answered_at")).isNull();
                });
    }

    private MessageId send(PatientId patient) {
        MessageId id = messages.queue(advertising(patient, TEXT));
        engine.run();
        return id;
    }

    private NewMessage advertising(PatientId patient, String text) {
        messages.consent(patient, ConsentChannel.EMAIL, ConsentPurpose.MARKETING, true);
        return new NewMessage(
                patient, ConsentPurpose.MARKETING, ConsentChannel.EMAIL, "a@example.org", "Акция", text, false);
    }

    private String unsubscribeLink(MessageId id) {
        engine.run();
        return context.getBean(PublicLinks.class).unsubscribe(token(id));
    }

    private String token(MessageId id) {
        return (String) messages.row(id).get("link_token");
    }

    private Map<ResponseKind, MessageResponse> responses(MessageId id) {
        return log.page(MessageFilter.ALL, 0, 10).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .responses();
    }

    private static MimeMessage mail() {
        return MAIL.getReceivedMessages()[0];
    }

    /** Asks for the path of an address at the server of the test. */
    private HttpResponse<String> ask(String method, String address) throws IOException, InterruptedException {
        URI uri = URI.create(address);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + uri.getRawPath() + query))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept-Language", "ru")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
