package io.revisit.tagrule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.BusinessService;
import io.revisit.security.Role;
import io.revisit.shared.ui.SettingsTab;
import io.revisit.tagrule.TagRuleService;
import java.util.Locale;
import java.util.Set;

/** «Правила меток» in the settings. */
@SpringComponent
class TagRuleTab implements SettingsTab {
    private final TagRuleService rules;
    private final BusinessService business;

    TagRuleTab(TagRuleService rules, BusinessService business) {
        this.rules = rules;
        this.business = business;
    }

    @Override
    public String key() {
        return TagRuleNavigation.TAB;
    }

    @Override
    public String titleKey() {
        return "tagrule.title";
    }

    @Override
    public int order() {
        return 610;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OWNER_NAME, Role.PARTNER_NAME);
    }

    @Override
    public Component create() {
        return new TagRulePanel(rules, business.current().formats(locale()));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
