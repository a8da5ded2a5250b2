package io.revisit.patient.listview;

import io.revisit.patient.TagId;
import io.revisit.patient.TagUse;
import io.revisit.patient.TagUses;
import io.revisit.security.CurrentUser;
import io.revisit.shared.data.TenantSql;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells tags which saved views name them, and lets views follow a merge of tags. */
@Component
class ListViewTags implements TagUses {
    private static final Pattern TAGS = Pattern.compile("(?<=^|&)" + ListViews.TAGS + "=([0-9,]+)");

    private final TenantSql sql;
    private final CurrentUser currentUser;

    ListViewTags(TenantSql sql, CurrentUser currentUser) {
        this.sql = sql;
        this.currentUser = currentUser;
    }

    private record Stored(long id, String name, boolean shared, long owner, String filter) {}

    /** Those that the signed-in user sees. */
    @Override
    public List<TagUse> of(TagId tag) {
        long user = currentUser.user().map(signedIn -> signedIn.id().value()).orElse(0L);
        return naming(tag).stream()
                .filter(view -> view.shared() || view.owner() == user)
                .map(view -> new TagUse("patient.view.use", view.name(), "patients?view=" + view.id()))
                .toList();
    }

    @Override
    public void replace(TagId tag, TagId into) {
        for (Stored view : naming(tag)) {
            String filter = TAGS.matcher(view.filter())
                    .replaceFirst(found -> ListViews.TAGS + "=" + replaced(found.group(1), tag, into));
            sql.sql(ListViewSql.REPLACE_FILTER)
                    .param("filter", filter)
                    .param("view", view.id())
                    .update();
        }
    }

    private static String replaced(String tags, TagId tag, TagId into) {
        return Arrays.stream(tags.split(","))
                .map(id -> id.equals(text(tag)) ? text(into) : id)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private List<Stored> naming(TagId tag) {
        return sql
                .sql(ListViewSql.WITH_TAGS)
                .query((row, _) -> new Stored(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBoolean("shared"),
                        row.getLong("owner_id"),
                        row.getString("filter_text")))
                .list()
                .stream()
                .filter(view -> names(view.filter(), tag))
                .toList();
    }

    private static boolean names(String filter, TagId tag) {
        Matcher tags = TAGS.matcher(filter);
        return tags.find() && List.of(tags.group(1).split(",")).contains(text(tag));
    }

    private static String text(TagId tag) {
        return Long.toString(tag.value());
    }
}
