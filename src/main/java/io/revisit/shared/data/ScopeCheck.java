package io.revisit.shared.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether every tenant's table of one SELECT, UPDATE, DELETE or INSERT is bound to the current business. */
final class ScopeCheck {

    /** Tables without a tenant, which this gate is not for: everything else is a tenant's. */
    private static final Set<String> SHARED_TABLES =
            Set.of("user_account", "sign_in_throttle", "id_sequence", "scheduled_tasks", "dual");

    private static final String ANCHOR = ":business";

    private static final Pattern TABLE = Pattern.compile("\\b(from|join|straight_join|update)\\s+(?:ignore\\s+)?"
            + "([a-z_][a-z0-9_.]*)(?:\\s+(?:as\\s+)?([a-z_][a-z0-9_]*))?");
    private static final Pattern COMMA_JOIN = Pattern.compile(
            "\\bfrom\\s(?:(?!\\b(?:where|group|order|having|limit|set|window|for)\\b)[^,])*,\\s*(?!lateral\\b)",
            Pattern.DOTALL);
    private static final Pattern INTO = Pattern.compile(
            "\\b(?:insert|replace)\\s+(?:ignore\\s+)?(?:into\\s+)?([a-z_][a-z0-9_.]*)\\s*\\(\\s*([a-z_]+)\\b[^)]*\\)"
                    + "\\s*(values?\\b|(?:with\\b.*?)?select\\b)",
            Pattern.DOTALL);
    private static final Pattern CLAUSE =
            Pattern.compile("\\b(select|from|(?:left\\s+(?:outer\\s+)?|inner\\s+|cross\\s+)?"
                    + "join|straight_join|on|where|group\\s+by|having|order\\s+by|limit|set|values|window)\\b");
    private static final Pattern BINDING = Pattern.compile("(?<![.:\\w])(?:([a-z_][a-z0-9_]*)\\.)?business_id\\s*=\\s*"
            + "(?:(:business\\b)|(?:([a-z_][a-z0-9_]*)\\.)?business_id\\b)"
            + "|(:business)\\s*=\\s*(?:([a-z_][a-z0-9_]*)\\.)?business_id\\b");
    /** Joins of an UPDATE stand before its SET. */
    private static final Pattern MOVED = Pattern.compile("\\bset\\b.*\\bbusiness_id\\s*=(?!=)", Pattern.DOTALL);

    private static final Pattern INSERT = Pattern.compile("\\b(?:insert|replace)\\s+(?:ignore\\s+)?into\\b");
    private static final Pattern WEAKENED = Pattern.compile("\\b(?:or|xor)\\b|\\|\\|");
    private static final Pattern CASE = Pattern.compile("\\bcase\\b.*?\\bend\\b", Pattern.DOTALL);
    private static final Pattern CONJUNCT = Pattern.compile("(?:^|\\band|\\bon|\\bwhere|\\()\\s*$");
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

    private final String scope;
    private final Set<String> commonTables;
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> businesses = new HashSet<>();
    private final Map<String, Set<String>> leadsTo = new HashMap<>();

    ScopeCheck(String scope, Set<String> commonTables) {
        this.scope = scope;
        this.commonTables = commonTables;
    }

    /** @throws IllegalArgumentException naming the alias that is not bound */
    void check(String sql) {
        findTables();
        String text = scope.split("\\bon\\s+duplicate\\s+key\\b", 2)[0];
        if (COMMA_JOIN.matcher(withoutGroups(text)).find()) {
            throw new IllegalArgumentException("Tables are joined by JOIN, not by a comma, in: " + sql);
        }
        if (MOVED.matcher(beforeWhere(text)).find()) {
            throw new IllegalArgumentException("A row never moves to another business, as in: " + sql);
        }
        checkInsert(text, sql);
        findBindings(text);
        Set<String> bound = reached();
        for (String alias : aliases) {
            if (!bound.contains(alias)) {
                throw new IllegalArgumentException("'" + alias + "' is not bound to :business in: " + sql);
            }
        }
    }

    private static String beforeWhere(String text) {
        return text.split("\\bwhere\\b", 2)[0];
    }

    private void findTables() {
        for (Matcher m = TABLE.matcher(scope); m.find(); ) {
            String table = m.group(2);
            if (commonTables.contains(table) || SHARED_TABLES.contains(table) || table.equals("lateral")) {
                continue;
            }
            String alias = m.group(3);
            String name = alias == null || NOT_AN_ALIAS.contains(alias) ? table : alias;
            aliases.add(name);
            if (table.equals("business")) {
                businesses.add(name);
            }
        }
    }

    private void checkInsert(String text, String sql) {
        Matcher into = INTO.matcher(text);
        if (!into.find()) {
            if (INSERT.matcher(text).find()) {
                throw new IllegalArgumentException("An INSERT names its columns, business_id first, unlike: " + sql);
            }
            return;
        }
        String table = into.group(1);
        boolean keyFirst = into.group(2).equals(table.equals("business") ? "id" : "business_id");
        boolean given = into.group(3).startsWith("value")
                ? everyRowGivesTheBusiness(text.substring(into.end()))
                : text.substring(into.end())
                        .matches("(?s)\\s*(?:distinct\\s+)?(?::business\\b|[a-z_0-9]+\\.business_id\\b).*");
        if (!SHARED_TABLES.contains(table) && !(keyFirst && given)) {
            throw new IllegalArgumentException("'" + table + "' is not bound to :business in: " + sql);
        }
    }

    private static boolean everyRowGivesTheBusiness(String rows) {
        boolean all = true;
        for (int open = rows.indexOf('('); open >= 0; open = rows.indexOf('(', SqlScopes.closing(rows, open) + 1)) {
            all &= rows.substring(open + 1).matches("(?s)\\s*:business\\b.*");
        }
        return all && rows.contains("(");
    }

    private void findBindings(String text) {
        List<Integer> starts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Matcher m = CLAUSE.matcher(withoutGroups(text)); m.find(); ) {
            starts.add(m.end());
            words.add(m.group());
        }
        @Nullable String onlyInto = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String body = text.substring(
                    starts.get(i),
                    i + 1 < words.size() ? starts.get(i + 1) - words.get(i + 1).length() : text.length());
            if (word.endsWith("join")) {
                onlyInto = word.startsWith("left") ? joinedAlias(body) : null;
            } else if (word.equals("on")) {
                addBindings(body, onlyInto);
            } else if (word.equals("where")) {
                addBindings(body, null);
            }
        }
    }

    private static String joinedAlias(String body) {
        Matcher m = TABLE.matcher("join " + body.strip());
        if (!m.lookingAt()) {
            return body.replaceAll("^.*\\)\\s*(?:as\\s+)?", "").strip();
        }
        String alias = m.group(3);
        return alias == null || NOT_AN_ALIAS.contains(alias) ? m.group(2) : alias;
    }

    private void addBindings(String condition, @Nullable String onlyInto) {
        String level = withoutGroups(condition);
        if (WEAKENED.matcher(CASE.matcher(level).replaceAll(" ")).find()) {
            return;
        }
        for (Matcher m = BINDING.matcher(keysOfBusiness(level)); m.find(); ) {
            boolean anchorFirst = m.group(4) != null;
            String left = anchorFirst ? ANCHOR : node(m.group(1));
            String right = anchorFirst ? node(m.group(5)) : m.group(2) != null ? ANCHOR : node(m.group(3));
            link(left, right, onlyInto);
            link(right, left, onlyInto);
        }
        for (int open = condition.indexOf('('); open >= 0; ) {
            int end = SqlScopes.closing(condition, open);
            if (CONJUNCT.matcher(condition.substring(0, open)).find()) {
                addBindings(condition.substring(open + 1, end), onlyInto);
            }
            open = condition.indexOf('(', end);
        }
    }

    private void link(String from, String to, @Nullable String onlyInto) {
        if (onlyInto == null || to.equals(onlyInto)) {
            leadsTo.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
        }
    }

    /** A name that this scope does not declare belongs to an outer one or to a derived table: bound where it is declared. */
    private String node(@Nullable String alias) {
        if (alias == null) {
            return aliases.size() == 1 ? aliases.iterator().next() : "?";
        }
        return aliases.contains(alias) ? alias : ANCHOR;
    }

    /** The table of businesses is bound by its id. */
    private String keysOfBusiness(String level) {
        String text = level;
        for (String alias : businesses) {
            text = text.replaceAll("\\b" + alias + "\\.id\\b", alias + ".business_id");
        }
        return businesses.size() == 1 && aliases.size() == 1
                ? text.replaceAll("(?<![.:\\w])id\\b", "business_id")
                : text;
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(ANCHOR));
        while (!open.isEmpty()) {
            String at = open.poll();
            if (reached.add(at)) {
                open.addAll(leadsTo.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }

    /** The text with what stands in brackets blanked out, at the same positions. */
    private static String withoutGroups(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int open = text.indexOf('('); open >= 0; ) {
            int end = SqlScopes.closing(text, open);
            for (int i = open + 1; i < end; i++) {
                out.setCharAt(i, ' ');
            }
            open = text.indexOf('(', end);
        }
        return out.toString();
    }
}
