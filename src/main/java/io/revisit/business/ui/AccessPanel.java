package io.revisit.business.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.business.DirectoryService;
import io.revisit.business.NamedRef;
import io.revisit.security.AccountRefusal;
import io.revisit.security.InvitationService;
import io.revisit.security.Member;
import io.revisit.security.MemberService;
import io.revisit.security.OpenInvitation;
import io.revisit.security.Role;
import io.revisit.security.UserId;
import io.revisit.security.ui.RoleTexts;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Notices;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The users of the clinic and the invitations that are open. */
class AccessPanel extends Composite<Div> {

    private final MemberService members;
    private final InvitationService invitations;
    private final ZoneId zone;
    private final UserId self;
    private final List<NamedRef> staff;
    private final Map<Long, String> staffNames;
    private final Span count = new Span();
    private final LazyGrid<Member> users = new LazyGrid<>(Member::user);
    private final LazyGrid<OpenInvitation> invited = new LazyGrid<>(OpenInvitation::id);
    private final EmptyState nobodyInvited;
    private List<Member> allUsers = List.of();
    private List<OpenInvitation> allInvited = List.of();

    AccessPanel(
            MemberService members,
            InvitationService invitations,
            DirectoryService directory,
            ZoneId zone,
            UserId self) {
        this.members = members;
        this.invitations = invitations;
        this.zone = zone;
        this.self = self;
        this.staff = directory.staff();
        this.staffNames = staff.stream().collect(Collectors.toMap(NamedRef::id, NamedRef::name));
        this.nobodyInvited = new EmptyState(VaadinIcon.ENVELOPE_OPEN_O, getTranslation("business.access.invited.none"));
        count.addClassName("settings-count");
        count.getElement().setAttribute("role", "status");
        Button invite = new Button(getTranslation("business.access.invite"), _ -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H2(getTranslation("business.access.users")), count, invite);
        head.addClassName("settings-head");
        Div invitedHead = new Div(new H2(getTranslation("business.access.invited")));
        invitedHead.addClassName("settings-head");
        userColumns();
        invitedColumns();
        getContent().addClassName("settings-panel");
        getContent().add(head, users, invitedHead, invited, nobodyInvited);
        refresh();
    }

    private void userColumns() {
        users.addTextColumn("name", getTranslation("business.access.name"), Member::name);
        users.addTextColumn("email", getTranslation("security.email"), Member::email);
        users.addTextColumn("role", getTranslation("business.access.role"), m -> role(m.role()));
        users.addTextColumn("staff", getTranslation("business.access.staff"), m -> staffName(m.staffId()));
        users.setPhoneRow(Member::name, m -> m.email() + " · " + role(m.role()));
        users.addItemClickListener(click -> edit(click.getItem()));
        users.addComponentColumn(member -> {
                    Button edit = new Button(VaadinIcon.PENCIL.create(), _ -> edit(member));
                    edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                    edit.setAriaLabel(getTranslation("business.edit.of", member.name()));
                    return edit;
                })
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setKey("actions");
        users.setAllRowsVisible(true);
        users.load(
                (offset, limit, _) ->
                        allUsers.stream().skip(offset).limit(limit).toList(),
                () -> allUsers.size());
    }

    private void invitedColumns() {
        invited.addTextColumn("email", getTranslation("security.email"), OpenInvitation::email);
        invited.addTextColumn("role", getTranslation("business.access.role"), i -> role(i.role()));
        invited.addTextColumn("until", getTranslation("business.access.until"), this::until);
        invited.setPhoneRow(OpenInvitation::email, i -> role(i.role()) + " · " + until(i));
        invited.addItemClickListener(click -> revoke(click.getItem()));
        invited.addComponentColumn(invitation -> {
                    Button revoke = new Button(getTranslation("business.access.revoke"), _ -> revoke(invitation));
                    revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                    return revoke;
                })
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setKey("actions");
        invited.setAllRowsVisible(true);
        invited.load(
                (offset, limit, _) ->
                        allInvited.stream().skip(offset).limit(limit).toList(),
                () -> allInvited.size());
    }

    private void refresh() {
        allUsers = members.members();
        allInvited = invitations.open();
        count.setText(getTranslation("business.count", allUsers.size()));
        users.refresh();
        invited.refresh();
        invited.setVisible(!allInvited.isEmpty());
        nobodyInvited.setVisible(allInvited.isEmpty());
    }

    private void invite() {
        InviteDialog dialog = new InviteDialog(staff, invitations::invite);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                refresh();
            }
        });
        dialog.open();
    }

    private void edit(Member member) {
        MemberDialog dialog = new MemberDialog(member, staff);
        dialog.onSave((role, staffId) -> finish(dialog, members.change(member.user(), role, staffId)));
        if (!member.user().equals(self)) {
            dialog.onRemove(() -> ConfirmDialogs.askDangerous(
                    getTranslation("business.access.remove.title", member.name()),
                    getTranslation("business.access.remove.text"),
                    getTranslation("business.access.remove"),
                    () -> finish(dialog, members.remove(member.user()))));
        }
        dialog.open();
    }

    private void finish(MemberDialog dialog, Optional<AccountRefusal> refusal) {
        refusal.ifPresentOrElse(why -> dialog.refuse(getTranslation(why.messageKey())), () -> {
            dialog.close();
            refresh();
            Notices.success(getTranslation("business.saved"));
        });
    }

    private void revoke(OpenInvitation invitation) {
        ConfirmDialogs.askDangerous(
                getTranslation("business.access.revoke.title", invitation.email()),
                getTranslation("business.access.revoke.text"),
                getTranslation("business.access.revoke"),
                () -> {
                    invitations.revoke(invitation.id());
                    refresh();
                });
    }

    private String until(OpenInvitation invitation) {
        return invitation.over()
                ? getTranslation("business.access.expired")
                : Formats.of(getLocale(), zone).dateTime(invitation.expiresAt());
    }

    private String role(Role role) {
        return getTranslation(RoleTexts.key(role));
    }

    private String staffName(@Nullable Long id) {
        return id == null ? Formats.NONE : staffNames.getOrDefault(id, Formats.NONE);
    }
}
