package io.revisit.delivery;

import io.revisit.shared.tenant.CurrentBusiness;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes openings and clicks; whoever holds a message's link may, so it names no role. */
@Component
class ResponseRecorder {

    private final ResponseStore responses;
    private final CurrentBusiness currentBusiness;
    private final PublicLinks links;

    ResponseRecorder(ResponseStore responses, CurrentBusiness currentBusiness, PublicLinks links) {
        this.responses = responses;
        this.currentBusiness = currentBusiness;
        this.links = links;
    }

    /** Notes that the message of this token was opened, if there is one. */
    void opened(String token) {
        links.businessOf(token)
                .ifPresent(business -> currentBusiness.run(
                        business,
                        () -> responses.find(token, ResponseKind.OPENED).ifPresent(responses::count)));
    }

    /**
     * Where a link of the message leads.
     *
     * @param number of the address in the message's text, from 1
     * @param count whether to note that it was followed
     * @return empty when it is none of ours
     */
    Optional<String> target(String token, int number, boolean count) {
        return links.businessOf(token)
                .flatMap(business -> currentBusiness.call(business, () -> follow(token, number, count)));
    }

    private Optional<String> follow(String token, int number, boolean count) {
        Optional<ResponseStore.Found> message = responses.find(token, ResponseKind.CLICKED);
        Optional<String> target = message.flatMap(found -> WebAddresses.numbered(found.body(), number));
        if (count && target.isPresent()) {
            message.ifPresent(responses::count);
        }
        return target;
    }
}
