package io.revisit.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.revisit.security.BusinessSwitch;
import io.revisit.security.CurrentUser;
import io.revisit.security.Membership;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.HeaderItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names the business in the header; who belongs to several changes between them there. */
@Component
class BusinessSwitcherItem implements HeaderItem {

    private final CurrentUser currentUser;
    private final BusinessSwitch businessSwitch;

    BusinessSwitcherItem(CurrentUser currentUser, BusinessSwitch businessSwitch) {
        this.currentUser = currentUser;
        this.businessSwitch = businessSwitch;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        BusinessId current = currentUser.require().business();
        List<Membership> businesses = businessSwitch.businesses();
        String name = businesses.stream()
                .filter(membership -> membership.business().equals(current))
                .map(Membership::businessName)
                .findFirst()
                .orElse("");
        return businesses.size() < 2 ? name(name) : menu(name, current, businesses);
    }

    @Override
    public int order() {
        return BUSINESS;
    }

    private MenuBar menu(String name, BusinessId current, List<Membership> businesses) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("business-switcher");
        bar.getElement().setAttribute("aria-label", bar.getTranslation("security.business.switch"));
        MenuItem root = bar.addItem(name(name));
        root.add(VaadinIcon.ANGLE_DOWN.create());
        root.setAriaLabel(bar.getTranslation("security.business.current", name));
        for (Membership membership : businesses) {
            MenuItem item = root.getSubMenu().addItem(membership.businessName(), _ -> {
                businessSwitch.to(membership.business());
                UI.getCurrent().getPage().setLocation("/");
            });
            item.setCheckable(true);
            item.setChecked(membership.business().equals(current));
        }
        return bar;
    }

    private static Span name(String name) {
        Span text = new Span(name);
        text.addClassName("business-name");
        return text;
    }
}
