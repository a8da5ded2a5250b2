package io.revisit.security.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.revisit.security.AccountService;
import io.revisit.security.CurrentUser;
import io.revisit.shared.ui.HeaderItem;
import org.springframework.stereotype.Component;

/** Puts the user's own menu at the end of the header. */
@Component
class UserMenuItem implements HeaderItem {

    private final CurrentUser currentUser;
    private final AccountService account;
    private final AuthenticationContext authentication;

    UserMenuItem(CurrentUser currentUser, AccountService account, AuthenticationContext authentication) {
        this.currentUser = currentUser;
        this.account = account;
        this.authentication = authentication;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        return new UserMenu(currentUser.require(), account, authentication::logout);
    }

    @Override
    public int order() {
        return USER;
    }
}
