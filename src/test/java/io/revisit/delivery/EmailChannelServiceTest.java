package io.revisit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.revisit.delivery.EmailSettings.Encryption;
import io.revisit.patient.ConsentChannel;
import io.revisit.security.Role;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class EmailChannelServiceTest {

    private static final EmailAddress OWNER = new EmailAddress("owner@example.org");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Clinics clinics;

    @Autowired
    private EmailChannelService service;

    @Autowired
    private ChannelSettings channels;

    @Autowired
    private JdbcClient jdbc;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void thePasswordIsKeptButNeverComesOut() {
        service.save(form(MAIL.getSmtp().getPort(), "secret"));
        service.save(form(MAIL.getSmtp().getPort(), null));

        EmailChannelForm shown = service.current();

        assertThat(shown.passwordKept()).isTrue();
        assertThat(shown.newPassword()).isNull();
        assertThat(channels.email().orElseThrow().settings().password()).isEqualTo("secret");
        assertThat(channels.email().orElseThrow()).asString().doesNotContain("secret");
    }

    @Test
    void theDatabaseAloneDoesNotGiveThePasswordAway() {
        service.save(form(MAIL.getSmtp().getPort(), "secret"));

        assertThat(jdbc.sql("SELECT settings FROM channel_settings WHERE business_id = :clinic")
                        .param("clinic", clinic.value())
                        .query(String.class)
                        .single())
                .contains("encryptedPassword")
                .doesNotContain("secret");
    }

    @Test
    void aTestArrivesWithoutAnythingBeingStored() {
        assertThat(service.test(form(MAIL.getSmtp().getPort(), null), OWNER, "Проба", "Текст"))
                .isEmpty();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(channels.email()).isEmpty();
    }

    @Test
    void aTestSaysWhatIsWrong() {
        assertThat(service.test(form(9, null), OWNER, "Проба", "Текст")).isPresent();
    }

    @Test
    void eMailGoesToTheOutboxUntilTheServerIsSwitchedOn() {
        assertThat(channels.transportFor(ConsentChannel.EMAIL)).isEqualTo(TransportKind.OUTBOX);

        service.save(form(MAIL.getSmtp().getPort(), null));

        assertThat(channels.transportFor(ConsentChannel.EMAIL)).isEqualTo(TransportKind.EMAIL);
        assertThat(channels.transportFor(ConsentChannel.SMS)).isEqualTo(TransportKind.OUTBOX);
    }

    @Test
    void openingsAreCountedUntilTheClinicSaysOtherwise() {
        service.save(form(MAIL.getSmtp().getPort(), null));
        jdbc.sql(
                        "UPDATE channel_settings SET settings = JSON_REMOVE(settings, '$.measured') WHERE business_id = :clinic")
                .param("clinic", clinic.value())
                .update();

        assertThat(service.current().measured())
                .as("of a channel set up before")
                .isTrue();
    }

    @Test
    void anotherClinicHasASetUpOfItsOwn() {
        service.save(form(MAIL.getSmtp().getPort(), null));

        clinics.openAsOwner();

        assertThat(service.isActive()).isFalse();
        assertThat(service.current().host()).isEmpty();
    }

    @Test
    void anAdministratorCannotSeeOrChangeIt() {
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> service.current()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.save(form(25, null))).isInstanceOf(AccessDeniedException.class);
    }

    private static EmailChannelForm form(int port, String password) {
        return new EmailChannelForm(
                true,
                "127.0.0.1",
                port,
                Encryption.NONE,
                "",
                false,
                password,
                "clinic@example.org",
                "Клиника",
                60,
                true);
    }
}
