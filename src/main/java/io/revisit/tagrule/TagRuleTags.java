package io.revisit.tagrule;

import io.revisit.patient.TagId;
import io.revisit.patient.TagUse;
import io.revisit.patient.TagUses;
import io.revisit.segment.SegmentDefinition;
import io.revisit.segment.StoredTree;
import io.revisit.segment.condition.TreeTags;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells tags which rules set or name them, and lets rules follow a merge of tags. */
@Component
class TagRuleTags implements TagUses {

    private static final String MOVE = """
            UPDATE tag_rule SET tag_id = :into, version = version + 1 WHERE business_id = :business AND tag_id = :tag
            """;

    private static final String REPLACE = """
            UPDATE tag_rule SET definition = :definition, definition_version = :definitionVersion, version = version + 1
            WHERE business_id = :business AND id = :rule
            """;

    private final TagRuleStore store;
    private final TenantSql sql;

    TagRuleTags(TagRuleStore store, TenantSql sql) {
        this.store = store;
        this.sql = sql;
    }

    @Override
    public List<TagUse> of(TagId tag) {
        return store.list().stream()
                .filter(rule -> rule.tag().equals(tag) || asksFor(rule, tag))
                .map(rule -> new TagUse(
                        "tagrule.use", rule.name(), "tag-rules/" + rule.id().value()))
                .toList();
    }

    @Override
    public Optional<String> refusal(TagId tag, TagId into) {
        List<TagRule> of = store.list().stream()
                .filter(rule -> rule.tag().equals(tag) || rule.tag().equals(into))
                .toList();
        if (of.size() > 1) {
            return Optional.of("tagrule.merge.both");
        }
        return of.stream().anyMatch(rule -> asksFor(rule, tag) || asksFor(rule, into))
                ? Optional.of("tagrule.merge.itself")
                : Optional.empty();
    }

    @Override
    public void replace(TagId tag, TagId into) {
        for (TagRule rule : store.list()) {
            if (rule.tree() instanceof StoredTree.Readable(var root) && TreeTags.names(root, tag.value())) {
                sql.sql(REPLACE)
                        .param("rule", rule.id().value())
                        .param(
                                "definition",
                                SegmentDefinition.toJson(TreeTags.replaced(root, tag.value(), into.value())))
                        .param("definitionVersion", SegmentDefinition.CURRENT_VERSION)
                        .update();
            }
        }
        sql.sql(MOVE).param("tag", tag.value()).param("into", into.value()).update();
        store.orderAll();
    }

    private static boolean asksFor(TagRule rule, TagId tag) {
        return rule.tree() instanceof StoredTree.Readable(var root) && TreeTags.names(root, tag.value());
    }
}
