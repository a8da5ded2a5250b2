package io.revisit.delivery.ui;

import com.vaadin.flow.component.UI;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens of messages. */
@NamedInterface("navigation")
public final class DeliveryNavigation {

    /** Address of the list of all messages. */
    static final String OUTBOX = "campaigns/outbox";

    /** Name of the tab of the clinic's channels in the settings. */
    static final String CHANNELS = "channels";

    private DeliveryNavigation() {}

    /** Opens the list of all messages. */
    public static void navigateToOutbox() {
        UI.getCurrent().navigate(OUTBOX);
    }

    /** Address of the list of all messages, without a leading slash. */
    public static String outbox() {
        return OUTBOX;
    }

    /** Address of the list of a campaign's messages, without a leading slash. */
    public static String outboxOf(long campaign) {
        return OUTBOX + "?campaign=" + campaign;
    }

    /** Address of the list of a campaign's messages that wait for a decision. */
    public static String undecidedOf(long campaign) {
        return outboxOf(campaign) + "&state=unknown";
    }

    /**
     * Address of the list of a campaign's messages whose recipients did so.
     *
     * @param response the name of a kind of response in lower case
     */
    public static String respondedOf(long campaign, String response) {
        return outboxOf(campaign) + "&response=" + response;
    }

    /** Address of the settings of the clinic's channels. */
    public static String channelSettings() {
        return "settings?tab=" + CHANNELS;
    }
}
