package io.revisit.delivery.ui;

import com.vaadin.flow.component.Component;
import io.revisit.delivery.EmailChannelService;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.ui.SettingsTab;
import java.util.Set;

/** «Каналы» in the settings: how the clinic's messages go out. */
@org.springframework.stereotype.Component
class ChannelsTab implements SettingsTab {

    private static final int ORDER = 600;

    private final EmailChannelService email;
    private final CurrentUser currentUser;

    ChannelsTab(EmailChannelService email, CurrentUser currentUser) {
        this.email = email;
        this.currentUser = currentUser;
    }

    @Override
    public String key() {
        return DeliveryNavigation.CHANNELS;
    }

    @Override
    public String titleKey() {
        return "delivery.channels.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OWNER_NAME, Role.PARTNER_NAME);
    }

    @Override
    public Component create() {
        return new EmailChannelPanel(email, currentUser.require().email());
    }
}
