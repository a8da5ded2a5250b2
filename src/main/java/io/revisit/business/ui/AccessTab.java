package io.revisit.business.ui;

import io.revisit.business.BusinessService;
import io.revisit.business.DirectoryService;
import io.revisit.security.CurrentUser;
import io.revisit.security.InvitationService;
import io.revisit.security.MemberService;
import io.revisit.security.Role;
import io.revisit.shared.ui.SettingsTab;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who signs in to the clinic, and who is invited. */
@Component
class AccessTab implements SettingsTab {

    private final MemberService members;
    private final InvitationService invitations;
    private final DirectoryService directory;
    private final BusinessService business;
    private final CurrentUser currentUser;

    AccessTab(
            MemberService members,
            InvitationService invitations,
            DirectoryService directory,
            BusinessService business,
            CurrentUser currentUser) {
        this.members = members;
        this.invitations = invitations;
        this.directory = directory;
        this.business = business;
        this.currentUser = currentUser;
    }

    @Override
    public String key() {
        return "access";
    }

    @Override
    public String titleKey() {
        return "business.access.tab";
    }

    @Override
    public int order() {
        return 550;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OWNER_NAME);
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        return new AccessPanel(
                members,
                invitations,
                directory,
                business.zone(),
                currentUser.require().id());
    }
}
