package io.revisit.shared.data;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether every tenant's table of one SELECT, UPDATE, DELETE or INSERT is bound to the current business. */
final class ScopeCheck {

    private static final Pattern COMMA_JOIN = Pattern.compile(
            "\\bfrom\\s(?:(?!\\b(?:where|group|order|having|limit|set|window|for)\\b)[^,])*,\\s*(?!lateral\\b)",
            Pattern.DOTALL);
    private static final Pattern INTO = Pattern.compile(
            "\\b(?:insert|replace)\\s+(?:ignore\\s+)?(?:into\\s+)?([a-z_][a-z0-9_.]*)\\s*\\(\\s*([a-z_]+)\\b[^)]*\\)"
                    + "\\s*(values?\\b|(?:with\\b.*?)?select\\b)",
            Pattern.DOTALL);
    /** Joins of an UPDATE stand before its SET. */
    private static final Pattern MOVED = Pattern.compile("\\bset\\b.*\\bbusiness_id\\s*=(?!=)", Pattern.DOTALL);

    private static final Pattern INSERT = Pattern.compile("\\b(?:insert|replace)\\s+(?:ignore\\s+)?into\\b");
    private final String scope;
    private final ScopeTables tables;

    ScopeCheck(String scope, Set<String> commonTables) {
        this.scope = scope;
        tables = new ScopeTables(scope, commonTables);
    }

    /** @throws IllegalArgumentException naming the alias that is not bound */
    void check(String sql) {
        String text = scope.split("\\bon\\s+duplicate\\s+key\\b", 2)[0];
        if (COMMA_JOIN.matcher(SqlScopes.withoutGroups(text)).find()) {
            throw new IllegalArgumentException("Tables are joined by JOIN, not by a comma, in: " + sql);
        }
        if (MOVED.matcher(beforeWhere(text)).find()) {
            throw new IllegalArgumentException("A row never moves to another business, as in: " + sql);
        }
        checkInsert(text, sql);
        Set<String> bound = new ScopeBindings(text, tables).reached();
        for (String alias : tables.aliases()) {
            if (!bound.contains(alias)) {
                throw new IllegalArgumentException("'" + alias + "' is not bound to :business in: " + sql);
            }
        }
    }

    private static String beforeWhere(String text) {
        return text.split("\\bwhere\\b", 2)[0];
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
        if (!ScopeTables.isShared(table) && !(keyFirst && given)) {
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
}
