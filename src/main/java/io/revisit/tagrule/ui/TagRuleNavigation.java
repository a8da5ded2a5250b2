package io.revisit.tagrule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.revisit.tagrule.TagRuleId;

/** The ways to the screens of rules. */
final class TagRuleNavigation {

    /** Address of one rule, followed by its id. */
    static final String ROUTE = "tag-rules";

    /** Names the tab of the settings. */
    static final String TAB = "tag-rules";

    /** What stands for the id of a rule that is not saved yet. */
    static final String NEW = "new";

    /** Names the rule that a new one starts from. */
    static final String TEMPLATE = "template";

    private TagRuleNavigation() {}

    static void toList() {
        UI.getCurrent().navigate("settings", QueryParameters.of("tab", TAB));
    }

    static void toRule(TagRuleId rule) {
        UI.getCurrent().navigate(path(rule));
    }

    static void toNew() {
        UI.getCurrent().navigate(ROUTE + "/" + NEW);
    }

    static void toNew(TagRuleTemplate template) {
        UI.getCurrent().navigate(ROUTE + "/" + NEW, QueryParameters.of(TEMPLATE, template.name()));
    }

    static String path(TagRuleId rule) {
        return ROUTE + "/" + rule.value();
    }
}
