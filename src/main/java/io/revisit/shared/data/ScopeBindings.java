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

/** Which tables of a scope its conditions bind to the current business, at once or through one another. */
final class ScopeBindings {

    /** What everything must lead back to. */
    static final String ANCHOR = ":business";

    private static final Pattern CLAUSE =
            Pattern.compile("\\b(select|from|(?:left\\s+(?:outer\\s+)?|inner\\s+|cross\\s+)?"
                    + "join|straight_join|on|where|group\\s+by|having|order\\s+by|limit|set|values|window)\\b");
    private static final Pattern BINDING = Pattern.compile("(?<![.:\\w])(?:([a-z_][a-z0-9_]*)\\.)?business_id\\s*=\\s*"
            + "(?:(:business\\b)|(?:([a-z_][a-z0-9_]*)\\.)?business_id\\b)"
            + "|(:business)\\s*=\\s*(?:([a-z_][a-z0-9_]*)\\.)?business_id\\b");
    private static final Pattern WEAKENED = Pattern.compile("\\b(?:or|xor)\\b|\\|\\|");
    private static final Pattern CASE = Pattern.compile("\\bcase\\b.*?\\bend\\b", Pattern.DOTALL);
    private static final Pattern CONJUNCT = Pattern.compile("(?:^|\\band|\\bon|\\bwhere|\\()\\s*$");
    private final ScopeTables tables;
    private final Map<String, Set<String>> leadsTo = new HashMap<>();

    /** @param text the scope up to what an INSERT does about a duplicate key */
    ScopeBindings(String text, ScopeTables tables) {
        this.tables = tables;
        List<Integer> starts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Matcher m = CLAUSE.matcher(SqlScopes.withoutGroups(text)); m.find(); ) {
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
                onlyInto = word.startsWith("left") ? ScopeTables.joinedAlias(body) : null;
            } else if (word.equals("on")) {
                addBindings(body, onlyInto);
            } else if (word.equals("where")) {
                addBindings(body, null);
            }
        }
    }

    private void addBindings(String condition, @Nullable String onlyInto) {
        String level = SqlScopes.withoutGroups(condition);
        if (WEAKENED.matcher(CASE.matcher(level).replaceAll(" ")).find()) {
            return;
        }
        for (Matcher m = BINDING.matcher(tables.keysOfBusiness(level)); m.find(); ) {
            boolean anchorFirst = m.group(4) != null;
            String left = anchorFirst ? ANCHOR : tables.node(m.group(1));
            String right =
                    anchorFirst ? tables.node(m.group(5)) : m.group(2) != null ? ANCHOR : tables.node(m.group(3));
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

    /** The names that are bound. */
    Set<String> reached() {
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
}
