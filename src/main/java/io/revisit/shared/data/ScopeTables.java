package io.revisit.shared.data;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tenants' tables that one SELECT, UPDATE, DELETE or INSERT declares, by the names it gives them. */
final class ScopeTables {

    /** Tables without a tenant, which this gate is not for: everything else is a tenant's. */
    private static final Set<String> SHARED_TABLES =
            Set.of("user_account", "sign_in_throttle", "id_sequence", "scheduled_tasks", "dual");

    private static final Pattern TABLE = Pattern.compile("\\b(from|join|straight_join|update)\\s+(?:ignore\\s+)?"
            + "([a-z_][a-z0-9_.]*)(?:\\s+(?:as\\s+)?([a-z_][a-z0-9_]*))?");
    private static final Set<String> NOT_AN_ALIAS = Set.of(
            "where",
            "set",
            "on",
            "join",
            "left",
            "right",
            "inner",
            "cross",
            "straight_join",
            "order",
            "group",
            "having",
            "limit",
            "union",
            "for",
            "force",
            "use",
            "ignore",
            "values",
            "select",
            "using",
            "natural",
            "outer",
            "window",
            "partition");

    private final Set<String> aliases = new HashSet<>();
    private final Set<String> businesses = new HashSet<>();

    /** @param commonTables names that a WITH before the scope declares */
    ScopeTables(String scope, Set<String> commonTables) {
        for (Matcher m = TABLE.matcher(scope); m.find(); ) {
            String table = m.group(2);
            if (commonTables.contains(table) || SHARED_TABLES.contains(table) || table.equals("lateral")) {
                continue;
            }
            aliases.add(nameOf(m));
            if (table.equals("business")) {
                businesses.add(nameOf(m));
            }
        }
    }

    /** Whether the table has no tenant. */
    static boolean isShared(String table) {
        return SHARED_TABLES.contains(table);
    }

    /** All of them. */
    Set<String> aliases() {
        return aliases;
    }

    /** A name that this scope does not declare belongs to an outer one or to a derived table: bound where it is declared. */
    String node(@Nullable String alias) {
        if (alias == null) {
            return aliases.size() == 1 ? aliases.iterator().next() : "?";
        }
        return aliases.contains(alias) ? alias : ScopeBindings.ANCHOR;
    }

    /** The condition with the key of the table of businesses under the name of all others'. */
    String keysOfBusiness(String level) {
        String text = level;
        for (String alias : businesses) {
            text = text.replaceAll("\\b" + alias + "\\.id\\b", alias + ".business_id");
        }
        return businesses.size() == 1 && aliases.size() == 1
                ? text.replaceAll("(?<![.:\\w])id\\b", "business_id")
                : text;
    }

    /** The name of the table that a join brings in. */
    static String joinedAlias(String body) {
        Matcher m = TABLE.matcher("join " + body.strip());
        if (!m.lookingAt()) {
            return body.replaceAll("^.*\\)\\s*(?:as\\s+)?", "").strip();
        }
        return nameOf(m);
    }

    private static String nameOf(Matcher table) {
        String alias = table.group(3);
        return alias == null || NOT_AN_ALIAS.contains(alias) ? table.group(2) : alias;
    }
}
