package io.revisit.tagrule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.revisit.business.BusinessService;
import io.revisit.patient.Tag;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.security.Role;
import io.revisit.segment.StoredTree;
import io.revisit.segment.condition.Group;
import io.revisit.segment.ui.CountWatch;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import io.revisit.tagrule.TagRule;
import io.revisit.tagrule.TagRuleDraft;
import io.revisit.tagrule.TagRuleEffect;
import io.revisit.tagrule.TagRuleId;
import io.revisit.tagrule.TagRuleSaving;
import io.revisit.tagrule.TagRuleService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule: its name, its tag, its conditions with live counts, and what it would do. */
@Route(TagRuleNavigation.ROUTE + "/:" + TagRuleView.ID)
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
class TagRuleView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, TranslatedTitle {

    static final String ID = "rule";

    private final TagRuleService rules;
    private final TagService tags;
    private final Formats formats;
    private final CountWatch counts = new CountWatch(this);
    private final CountWatch effect = new CountWatch(this);
    private @Nullable TagRuleId id;
    private @Nullable TagRuleForm form;
    private String savedName = "";
    private Group savedRoot = Group.EVERYBODY;
    private long version;

    TagRuleView(TagRuleService rules, TagService tags, BusinessService business) {
        this.rules = rules;
        this.tags = tags;
        this.formats = business.current().formats(UI.getCurrent().getLocale());
    }

    @Override
    public String titleKey() {
        return "tagrule.one";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get(ID).orElse(TagRuleNavigation.NEW);
        if (wanted.equals(TagRuleNavigation.NEW)) {
            openNew(UrlState.of(event.getLocation()).get(TagRuleNavigation.TEMPLATE));
            return;
        }
        Optional<TagRule> found =
                wanted.matches("\\d{1,18}") ? rules.find(new TagRuleId(Long.parseLong(wanted))) : Optional.empty();
        found.ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void openNew(Optional<String> templateName) {
        Optional<TagRuleTemplate> template = templateName.flatMap(name -> Stream.of(TagRuleTemplate.values())
                .filter(one -> one.name().equals(name))
                .findFirst());
        String name = template.map(one -> getTranslation(one.nameKey())).orElse("");
        Group root = template.map(TagRuleTemplate::root).orElse(Group.EVERYBODY);
        id = null;
        Tag there = categories().stream()
                .filter(tag -> tag.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
        draw(new TagRuleForm.Opened(name, null, there == null ? name : "", root), there);
    }

    private void open(TagRule rule) {
        id = rule.id();
        version = rule.version();
        savedName = rule.name();
        Tag tag = new Tag(rule.tag(), TagKind.CATEGORY, rule.tagName(), null);
        switch (rule.tree()) {
            case StoredTree.Readable(var root) -> {
                savedRoot = root;
                draw(new TagRuleForm.Opened(rule.name(), tag, "", root), null);
            }
            case StoredTree.Unreadable _ -> {
                form = null;
                getContent().removeAll();
                getContent()
                        .add(
                                new PageHeader(rule.name()),
                                new EmptyState(VaadinIcon.WARNING, getTranslation("tagrule.unreadable")));
            }
        }
    }

    private List<Tag> categories() {
        return tags.tags().stream()
                .filter(tag -> tag.kind() == TagKind.CATEGORY)
                .toList();
    }

    private void draw(TagRuleForm.Opened opened, @Nullable Tag proposed) {
        var drawn = new TagRuleForm(
                opened,
                categories(),
                rules.choices(),
                formats,
                new TagRuleForm.Actions(this::refresh, this::save, TagRuleNavigation::toList));
        form = drawn;
        getContent().removeAll();
        getContent().add(drawn);
        if (proposed != null) {
            drawn.choose(proposed);
        }
        refresh();
    }

    private void refresh() {
        if (form != null) {
            TagRuleForm changed = form;
            Group root = changed.root();
            changed.say(rules.impossible(root));
            counts.start(rules.counting(root), changed::show);
            effect.start(rules.effect(id, changed.tag(), root), counted -> changed.show(TagRuleEffect.of(counted)));
        }
    }

    private void save() {
        if (form == null || !form.validate()) {
            return;
        }
        TagId tag = tag(form);
        if (tag == null) {
            return;
        }
        switch (rules.save(new TagRuleDraft(id, form.name(), tag, form.root(), version))) {
            case TagRuleSaving.Saved _ -> {
                savedName = form.name();
                savedRoot = form.root();
                Notices.success(getTranslation("tagrule.saved", savedName));
                TagRuleNavigation.toList();
            }
            case TagRuleSaving.Refused refused -> form.refuse(refused.reason());
        }
    }

    /** The chosen tag, or the new one, which is made now; null when there is none, which the form has said. */
    private @Nullable TagId tag(TagRuleForm filled) {
        TagId chosen = filled.tag();
        if (chosen != null) {
            return chosen;
        }
        if (filled.newTag().isEmpty()) {
            filled.refuseTag(getTranslation("patient.tag.problem.none"));
            return null;
        }
        return switch (tags.create(TagKind.CATEGORY, filled.newTag())) {
            case TagSaving.Saved saved -> saved.tag();
            case TagSaving.Refused refused -> {
                filled.refuseTag(getTranslation(refused.key()));
                yield null;
            }
        };
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form == null || (form.name().equals(savedName) && form.root().equals(savedRoot))) {
            return;
        }
        var leaving = event.postpone();
        ConfirmDialogs.ask(
                getTranslation("tagrule.leave.title"),
                getTranslation("tagrule.leave.text"),
                getTranslation("tagrule.leave.action"),
                leaving::proceed);
    }
}
