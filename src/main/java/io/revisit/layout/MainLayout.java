package io.revisit.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.revisit.shared.ui.HeaderItem;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The frame around every screen of a signed-in user: menu of what they may open, and the header that features fill. */
@Layout
@PermitAll
public final class MainLayout extends AppLayout {
    private static final String CONTENT_ID = "content";

    private final Main content = new Main();

    MainLayout(List<HeaderItem> headerItems) {
        content.setId(CONTENT_ID);
        // The target of the skip link: focusable by it, not by Tab.
        content.getElement().setAttribute("tabindex", "-1");
        content.addClassName("shell-content");
        setContent(content);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(menu()));
        addToNavbar(skipLink(), toggle(), header(headerItems));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.removeAll();
    }

    private static Span brand() {
        var brand = new Span("Revisit");
        brand.addClassName("shell-brand");
        return brand;
    }

    private SideNav menu() {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("layout.menu.label"));
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(item(entry)));
        return menu;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(
                getTranslation(entry.title()), "/" + entry.path().replaceFirst("^/", ""));
        // The start page is a prefix of every other address.
        item.setMatchNested(item.getPath() != null && !item.getPath().isEmpty());
        if (entry.icon() != null) {
            var icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            item.setPrefixComponent(icon);
        }
        return item;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("layout.menu.toggle"));
        return toggle;
    }

    private Anchor skipLink() {
        var link = new Anchor("#" + CONTENT_ID, getTranslation("layout.skip"));
        link.setRouterIgnore(true);
        link.addClassName("shell-skip");
        return link;
    }

    private static Header header(List<HeaderItem> items) {
        var start = slot("shell-header-start", items, Integer.MIN_VALUE, HeaderItem.SEARCH);
        var middle = slot("shell-header-middle", items, HeaderItem.SEARCH, HeaderItem.JOBS);
        var end = slot("shell-header-end", items, HeaderItem.JOBS, Integer.MAX_VALUE);
        var header = new Header(start, middle, end);
        header.addClassName("shell-header");
        return header;
    }

    private static Div slot(String className, List<HeaderItem> items, int from, int before) {
        var slot = new Div(items.stream()
                .filter(item -> item.order() >= from && item.order() < before)
                .sorted(Comparator.comparingInt(HeaderItem::order))
                .map(HeaderItem::create)
                .toArray(Component[]::new));
        slot.addClassName(className);
        return slot;
    }
}
