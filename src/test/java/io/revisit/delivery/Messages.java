package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Patients, consents and messages of the current business for delivery tests; nothing here wakes the background. */
class Messages {

    private final TenantSql sql;
    private final Ids ids;
    private final Clock clock;
    private final MessageStore store;
    private final ChannelSettings channels;

    Messages(TenantSql sql, Ids ids, Clock clock, MessageStore store, ChannelSettings channels) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.store = store;
        this.channels = channels;
    }

    static Messages in(ApplicationContext context) {
        return context.getAutowireCapableBeanFactory().createBean(Messages.class);
    }

    PatientId patient() {
        long id = ids.next();
        sql.sql("INSERT INTO patient (business_id, id, surname, given_name, search_name, match_key, created_at) "
                        + "VALUES (:business, :id, 'Иванова', 'Мария', 'иванова мария', 'иванова|мария', :now)")
                .param("id", id)
                .param("now", UtcTime.of(clock.instant()))
                .update();
        return new PatientId(id);
    }

    void consent(PatientId patient, ConsentChannel channel, ConsentPurpose purpose, boolean given) {
        sql.sql("INSERT INTO consent (business_id, patient_id, channel, purpose, given, at) "
                        + "VALUES (:business, :patient, :channel, :purpose, :given, :now) "
                        + "ON DUPLICATE KEY UPDATE given = :given")
                .param("patient", patient.value())
                .param("channel", channel.name())
                .param("purpose", purpose.name())
                .param("given", given)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    /** A service e-mail to a new patient. */
    MessageId email(String address) {
        return queue(NewMessage.serviceEmail(patient(), new EmailAddress(address), "Напоминание", "Ждём вас завтра."));
    }

    MessageId queue(NewMessage message) {
        return store.insert(message, channels.transportFor(message.channel()), false);
    }

    /** An advertising message whose text its campaign is to write. */
    MessageId ofCampaign(long campaign, PatientId patient) {
        MessageId id = queue(
                new NewMessage(patient, ConsentPurpose.MARKETING, ConsentChannel.SMS, "+79120000009", "", "", false));
        sql.sql("UPDATE message SET campaign_id = :campaign WHERE business_id = :business AND id = :id")
                .param("campaign", campaign)
                .param("id", id.value())
                .update();
        return id;
    }

    void smtp(int port, int perMinute) {
        smtp(port, perMinute, true);
    }

    void smtp(int port, int perMinute, boolean measured) {
        channels.save(new ChannelSettings.Email(
                true,
                perMinute,
                measured,
                new EmailSettings(
                        "127.0.0.1",
                        port,
                        EmailSettings.Encryption.NONE,
                        "",
                        "",
                        new EmailAddress("clinic@example.org"),
                        "Клиника «Улыбка»")));
    }

    Map<String, Object> row(MessageId id) {
        return sql.sql("SELECT * FROM message WHERE business_id = :business AND id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }

    MessageState state(MessageId id) {
        return MessageState.valueOf((String) row(id).get("state"));
    }

    int count(MessageState state) {
        return sql.sql("SELECT COUNT(*) FROM message WHERE business_id = :business AND state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    List<String> addresses(MessageState state) {
        return sql.sql("SELECT address FROM message WHERE business_id = :business AND state = :state")
                .param("state", state.name())
                .query(String.class)
                .list();
    }
}
