package io.revisit.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import io.revisit.security.AccountService;
import io.revisit.security.SignedInUser;
import java.util.Locale;

/** The user's own menu: language, theme, password, sign-out. */
class UserMenu extends Composite<MenuBar> {

    UserMenu(SignedInUser user, AccountService account, Runnable signOut) {
        MenuBar bar = getContent();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("user-menu");
        bar.getElement().setAttribute("aria-label", getTranslation("security.menu.label"));
        MenuItem root = bar.addItem(new Avatar(user.name()));
        root.setAriaLabel(getTranslation("security.menu.of", user.name()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(identity(user)).setEnabled(false);
        menu.addSeparator();
        addLanguages(menu.addItem(getTranslation("security.language")).getSubMenu(), user.locale(), account);
        addThemes(menu.addItem(getTranslation("security.theme")).getSubMenu());
        menu.addItem(
                getTranslation("security.password.title"), _ -> UI.getCurrent().navigate(ChangePasswordView.class));
        menu.addSeparator();
        menu.addItem(getTranslation("security.menu.sign-out"), _ -> signOut.run());
    }

    private Div identity(SignedInUser user) {
        Span name = new Span(user.name());
        name.addClassName("two-lines-title");
        Span detail = new Span(user.email() + " · " + getTranslation(RoleTexts.key(user.role())));
        detail.addClassName("two-lines-detail");
        Div lines = new Div(name, detail);
        lines.addClassName("two-lines");
        return lines;
    }

    private static void addLanguages(SubMenu menu, Locale current, AccountService account) {
        for (Locale language : AccountService.LANGUAGES) {
            MenuItem item = menu.addItem(Languages.name(language), _ -> {
                account.chooseLanguage(language);
                BrowserPreference.LANGUAGE.write(language.getLanguage());
                UI.getCurrent().setLocale(language);
                UI.getCurrent().getPage().reload();
            });
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(current.getLanguage()));
        }
    }

    private void addThemes(SubMenu menu) {
        Theme current = Theme.of(VaadinRequest.getCurrent());
        for (Theme theme : Theme.values()) {
            MenuItem item = menu.addItem(getTranslation(theme.titleKey()));
            item.setCheckable(true);
            item.setChecked(theme == current);
            item.addClickListener(_ -> {
                theme.choose(UI.getCurrent());
                menu.getItems().forEach(other -> other.setChecked(other == item));
            });
        }
    }
}
