package io.revisit.tagrule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.patient.ui.PatientNavigation;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.StoredTree;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.JobsChanged;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.Polling;
import io.revisit.shared.ui.ShortList;
import io.revisit.tagrule.TagRule;
import io.revisit.tagrule.TagRuleService;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The clinic's rules: what each says, how many carry its tag, whether it is on. */
final class TagRulePanel extends Composite<ShortList<TagRule>> {
    private static final Duration PACE = Duration.ofSeconds(2);

    private final TagRuleService rules;
    private final Formats formats;
    private final SegmentWords words;
    private final LazyGrid<TagRule> grid = new LazyGrid<>(TagRule::id);
    private final ShortList<TagRule> list;
    private List<TagRule> shown = List.of();

    TagRulePanel(TagRuleService rules, Formats formats) {
        this.rules = rules;
        this.formats = formats;
        words = new SegmentWords(getLocale(), rules.choices());
        Button add = new Button(getTranslation("tagrule.new"), _ -> TagRuleNavigation.toNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addColumns();
        list = new ShortList<>(getTranslation("tagrule.title"), grid, TagRule::name, empty())
                .add(add)
                .sortedBy("tag", Comparator.comparing(TagRule::tagName))
                .sortedBy("patients", Comparator.comparing(TagRule::patients));
        refresh();
        addAttachListener(_ -> Polling.start(this, PACE, this::refreshWhileAtWork));
    }

    @Override
    protected ShortList<TagRule> initContent() {
        return list;
    }

    private EmptyState empty() {
        Component[] templates = Stream.of(TagRuleTemplate.values())
                .map(template -> new Button(getTranslation(template.nameKey()), _ -> TagRuleNavigation.toNew(template)))
                .toArray(Component[]::new);
        return new EmptyState(VaadinIcon.MAGIC, getTranslation("tagrule.empty"), templates);
    }

    private void addColumns() {
        grid.addComponentColumn(rule -> new Anchor(TagRuleNavigation.path(rule.id()), rule.name()))
                .setKey("name")
                .setHeader(getTranslation("tagrule.name"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addTextColumn("words", getTranslation("tagrule.conditions"), this::inWords)
                .setTooltipGenerator(this::inWords)
                .setFlexGrow(4);
        grid.addTextColumn("tag", getTranslation("patient.tag"), TagRule::tagName)
                .setSortable(true)
                .setFlexGrow(1);
        grid.addComponentColumn(rule -> carriers(rule, formats.number(rule.patients())))
                .setKey("patients")
                .setHeader(getTranslation("patient.list.title"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        grid.addTextColumn("state", getTranslation("tagrule.state"), this::state)
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setPhoneRow(TagRule::name, rule -> count(rule) + " · " + state(rule), this::actions);
        grid.addItemClickListener(
                click -> TagRuleNavigation.toRule(click.getItem().id()));
    }

    private Anchor carriers(TagRule rule, String text) {
        Anchor link = PatientNavigation.carriers(rule.tag(), text);
        link.setAriaLabel(getTranslation("patient.tag.carriers", rule.tagName(), rule.patients()));
        return link;
    }

    private String count(TagRule rule) {
        return getTranslation("patient.tag.patients", rule.patients());
    }

    private String inWords(TagRule rule) {
        return switch (rule.tree()) {
            case StoredTree.Readable(var root) -> words.sentence(root);
            case StoredTree.Unreadable _ -> getTranslation("tagrule.unreadable");
        };
    }

    private String state(TagRule rule) {
        TagRule.Progress progress = rule.progress();
        if (progress != null) {
            return getTranslation("tagrule.state.running", formats.share(progress.done(), progress.total()));
        }
        if (!rule.active()) {
            return getTranslation("tagrule.state.off");
        }
        return rule.computedAt() == null
                ? getTranslation("tagrule.state.on")
                : getTranslation("tagrule.state.computed", formats.dateTime(rule.computedAt()));
    }

    private Div actions(TagRule rule) {
        Button toggle = new Button(getTranslation(rule.active() ? "tagrule.off" : "tagrule.on"), _ -> {
            if (rule.active()) {
                askOff(rule);
            } else {
                setActive(rule, true);
            }
        });
        toggle.setAriaLabel(getTranslation(rule.active() ? "tagrule.off.of" : "tagrule.on.of", rule.name()));
        Button remove = new Button(VaadinIcon.TRASH.create(), _ -> askRemove(rule));
        remove.setAriaLabel(getTranslation("tagrule.remove.of", rule.name()));
        Stream.of(toggle, remove)
                .forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        Div actions = new Div(toggle, remove);
        actions.addClassName("row-actions");
        return actions;
    }

    private void askOff(TagRule rule) {
        ConfirmDialogs.ask(
                getTranslation("tagrule.off.title", rule.name()),
                getTranslation("tagrule.loses", rule.tagName(), rules.byRuleAlone(rule.id())),
                getTranslation("tagrule.off"),
                () -> setActive(rule, false));
    }

    private void setActive(TagRule rule, boolean active) {
        rules.setActive(rule.id(), active);
        started();
    }

    private void askRemove(TagRule rule) {
        ConfirmDialogs.askDangerous(
                getTranslation("tagrule.remove.title", rule.name()),
                getTranslation("tagrule.loses", rule.tagName(), rules.byRuleAlone(rule.id())),
                getTranslation("tagrule.remove"),
                () -> {
                    rules.remove(rule.id());
                    started();
                    Notices.success(getTranslation("tagrule.removed", rule.name()));
                });
    }

    private void started() {
        refresh();
        JobsChanged.fire();
    }

    private void refreshWhileAtWork() {
        if (shown.stream().anyMatch(rule -> rule.progress() != null)) {
            refresh();
        }
    }

    private void refresh() {
        shown = rules.list();
        list.show(shown, formats.number(shown.size()));
    }
}
