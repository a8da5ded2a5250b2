package io.revisit.shared.data;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses SQL in which a table of a tenant is not bound to the current business. Each SELECT of a statement (subquery,
 * branch of a UNION) is looked at on its own: every tenant's table in it must be reached by {@code alias.business_id =
 * :business}, or by an equality of {@code business_id} with a table that is, in a condition that no OR weakens. It reads the
 * text of the statement, so it also catches what a reviewer overlooks; the tenancy tests prove the data.
 */
class TenantGuard {

    private static final int REMEMBERED = 5_000;

    private static final Pattern COMMON_TABLE = Pattern.compile(
            "(?:\\bwith\\b(?:\\s+recursive)?|,)\\s*([a-z_][a-z0-9_]*)(?:\\s*\\([a-z0-9_, ]*\\))?\\s+as\\s*\\(");
    /** Where the word UPDATE is followed by no table: {@code ON DUPLICATE KEY UPDATE}, {@code FOR UPDATE}. */
    private static final Pattern UPDATE_OF_NO_TABLE = Pattern.compile("\\b(key|for)\\s+update\\b");
    /** What could carry more than it seems to: a second statement, a comment that is executed, a join of the other side. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(";|/\\*!|\\bright\\s+(?:outer\\s+)?join\\b|\\busing\\s*\\(");

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /**
     * @throws IllegalArgumentException when a tenant's table is not bound to the current business: a programming error
     */
    void check(String sql) {
        if (passed.contains(sql)) {
            return;
        }
        Matcher forbidden = FORBIDDEN.matcher(withoutLiterals(sql).toLowerCase(Locale.ROOT));
        if (forbidden.find()) {
            throw new IllegalArgumentException("'" + forbidden.group() + "' cannot be guarded in: " + sql);
        }
        String text = UPDATE_OF_NO_TABLE
                .matcher(withoutComments(withoutLiterals(sql)).toLowerCase(Locale.ROOT))
                .replaceAll("$1");
        Set<String> commonTables = new HashSet<>();
        for (Matcher m = COMMON_TABLE.matcher(text); m.find(); ) {
            commonTables.add(m.group(1));
        }
        List<String> scopes = SqlScopes.of(text);
        scopes.forEach(scope -> new ScopeCheck(scope, commonTables).check(sql));
        if (passed.size() < REMEMBERED) {
            passed.add(sql);
        }
    }

    private static String withoutLiterals(String sql) {
        return sql.replaceAll("'(?:[^'\\\\]|''|\\\\.)*'", "''")
                .replaceAll("\"(?:[^\"\\\\]|\"\"|\\\\.)*\"", "''")
                .replace("`", "");
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*|#[^\n]*", " ").replaceAll("(?s)/\\*.*?\\*/", " ");
    }
}
