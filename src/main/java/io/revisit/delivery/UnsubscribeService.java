package io.revisit.delivery;

import io.revisit.business.BusinessService;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentGate;
import io.revisit.patient.ConsentHow;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.CurrentBusiness;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Withdraws consent to advertising by the link of a message; whoever holds the link may, so it names no role. */
@Component
class UnsubscribeService {

    static final String WORDING = "По ссылке в сообщении";

    private static final String BY_TOKEN = """
            SELECT patient_id, channel FROM message
            WHERE business_id = :business AND link_token = :token AND patient_id IS NOT NULL
            LIMIT 1""";

    private final TenantSql sql;
    private final CurrentBusiness currentBusiness;
    private final BusinessService businesses;
    private final ConsentGate consents;
    private final PublicLinks links;

    UnsubscribeService(
            TenantSql sql,
            CurrentBusiness currentBusiness,
            BusinessService businesses,
            ConsentGate consents,
            PublicLinks links) {
        this.sql = sql;
        this.currentBusiness = currentBusiness;
        this.businesses = businesses;
        this.consents = consents;
        this.links = links;
    }

    /** What the link is for; empty when it is none of ours. */
    Optional<UnsubscribeOffer> find(String token) {
        return links.businessOf(token)
                .flatMap(business ->
                        currentBusiness.call(business, () -> linked(token).map(this::offer)));
    }

    /** Withdraws; a second time changes nothing. Empty when the link is none of ours. */
    Optional<UnsubscribeOffer> withdraw(String token) {
        return links.businessOf(token)
                .flatMap(business ->
                        currentBusiness.call(business, () -> linked(token).map(this::withdraw)));
    }

    private UnsubscribeOffer withdraw(Linked linked) {
        if (allowed(linked)) {
            consents.record(
                    linked.patient(),
                    linked.channel(),
                    ConsentPurpose.MARKETING,
                    false,
                    ConsentHow.UNSUBSCRIBE,
                    WORDING);
        }
        return offer(linked);
    }

    private UnsubscribeOffer offer(Linked linked) {
        return new UnsubscribeOffer(businesses.current().name(), linked.channel(), !allowed(linked));
    }

    private boolean allowed(Linked linked) {
        return consents.allows(linked.patient(), linked.channel(), ConsentPurpose.MARKETING);
    }

    private Optional<Linked> linked(String token) {
        return sql.sql(BY_TOKEN)
                .param("token", token)
                .query((row, _) -> new Linked(
                        new PatientId(row.getLong("patient_id")), ConsentChannel.valueOf(row.getString("channel"))))
                .optional();
    }

    private record Linked(PatientId patient, ConsentChannel channel) {}
}
