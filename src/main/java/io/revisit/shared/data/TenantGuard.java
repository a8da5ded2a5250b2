package io.revisit.shared.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses SQL in which a table of a tenant is not bound to the current business: every such table must be reached by
 * {@code alias.business_id = :business}, or by an equality of {@code business_id} with a table that is. It reads the text
 * of the statement, so it also catches what a reviewer overlooks; the tenancy tests prove the data.
 */
class TenantGuard {

    /** Tables without a tenant, which this gate is not for: everything else is a tenant's. */
    private static final Set<String> SHARED_TABLES =
            Set.of("business", "user_account", "sign_in_throttle", "id_sequence", "scheduled_tasks", "dual");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(from|join|straight_join|update|into)\\s+(?:ignore\\s+)?`?([a-z_][a-z0-9_]*)`?(?:\\s+(?:as\\s+)?([a-z_][a-z0-9_]*))?");
    private static final Pattern COMMON_TABLE = Pattern.compile(
            "(?:\\bwith\\b(?:\\s+recursive)?|,)\\s*([a-z_][a-z0-9_]*)" + "(?:\\s*\\([a-z0-9_, ]*\\))?\\s+as\\s*\\(");
    /** Where the word UPDATE is followed by no table: {@code ON DUPLICATE KEY UPDATE}, {@code FOR UPDATE}. */
    private static final Pattern UPDATE_OF_NO_TABLE = Pattern.compile("\\b(key|for)\\s+update\\b");

    private static final Pattern BINDING = Pattern.compile(
            "(?:([a-z_][a-z0-9_]*)\\.)?business_id\\s*=\\s*(?:(:business\\b)|(?:([a-z_][a-z0-9_]*)\\.)?business_id)"
                    + "|(:business)\\s*=\\s*(?:([a-z_][a-z0-9_]*)\\.)?business_id");
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
            "values",
            "select",
            "using",
            "natural",
            "outer",
            "window",
            "partition");
    private static final String ANCHOR = ":business";

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /**
     * @throws IllegalArgumentException when a tenant's table is not bound to the current business: a programming error
     */
    void check(String sql) {
        if (passed.contains(sql)) {
            return;
        }
        String text = UPDATE_OF_NO_TABLE
                .matcher(withoutCommentsAndLiterals(sql).toLowerCase(Locale.ROOT))
                .replaceAll("$1");
        Set<String> tenantAliases = tenantAliases(text);
        Map<String, Set<String>> equalities = equalities(text, tenantAliases);
        Set<String> bound = reachable(equalities);
        for (String alias : tenantAliases) {
            if (!bound.contains(alias) && !insertsWithBusiness(text, alias)) {
                throw new IllegalArgumentException("'" + alias + "' is not bound to :business in: " + sql);
            }
        }
        if (passed.size() < 5_000) {
            passed.add(sql);
        }
    }

    private static String withoutCommentsAndLiterals(String sql) {
        return sql.replaceAll("--[^\n]*", " ").replaceAll("/\\*.*?\\*/", " ").replaceAll("'(?:[^']|'')*'", "''");
    }

    private static Set<String> tenantAliases(String text) {
        Set<String> commonTables = new HashSet<>();
        for (Matcher m = COMMON_TABLE.matcher(text); m.find(); ) {
            commonTables.add(m.group(1));
        }
        Set<String> aliases = new HashSet<>();
        for (Matcher m = TABLE.matcher(text); m.find(); ) {
            String table = m.group(2);
            boolean derived = commonTables.contains(table) || SHARED_TABLES.contains(table) || table.equals("select");
            if (!derived && !table.equals("lateral")) {
                String alias = m.group(3);
                aliases.add(alias == null || NOT_AN_ALIAS.contains(alias) ? table : alias);
            }
        }
        return aliases;
    }

    private static Map<String, Set<String>> equalities(String text, Set<String> aliases) {
        String unqualified = aliases.size() == 1 ? aliases.iterator().next() : "?";
        Map<String, Set<String>> equalities = new HashMap<>();
        for (Matcher m = BINDING.matcher(text); m.find(); ) {
            boolean anchorFirst = m.group(4) != null;
            String left = anchorFirst ? ANCHOR : name(m.group(1), unqualified);
            String right = anchorFirst
                    ? name(m.group(5), unqualified)
                    : m.group(2) != null ? ANCHOR : name(m.group(3), unqualified);
            equalities.computeIfAbsent(left, _ -> new HashSet<>()).add(right);
            equalities.computeIfAbsent(right, _ -> new HashSet<>()).add(left);
        }
        return equalities;
    }

    private static String name(@org.jspecify.annotations.Nullable String alias, String otherwise) {
        return alias == null ? otherwise : alias;
    }

    private static Set<String> reachable(Map<String, Set<String>> equalities) {
        Set<String> reached = new HashSet<>();
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>(Set.of(ANCHOR));
        while (!open.isEmpty()) {
            String at = open.poll();
            if (reached.add(at)) {
                open.addAll(equalities.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }

    /** An INSERT names the business in its columns and gives {@code :business} as the value. */
    private static boolean insertsWithBusiness(String text, String table) {
        Pattern insert = Pattern.compile(
                "(?:insert|replace)\\s+(?:ignore\\s+)?into\\s+`?" + Pattern.quote(table)
                        + "`?\\s*\\(\\s*business_id\\b[^)]*\\)\\s*(?:values\\s*\\(\\s*:business\\b|(?:with\\b.*)?\\(?\\s*select\\s+(?::business\\b|[a-z_0-9]+\\.business_id))",
                Pattern.DOTALL);
        return insert.matcher(text).find();
    }
}
