package io.revisit.shared.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a statement apart into its SELECTs: itself, its subqueries, and each branch of a UNION. */
final class SqlScopes {

    private static final Pattern SELECT = Pattern.compile("\\s*\\(*\\s*(?:select|with)\\b");
    private static final Pattern BRANCH = Pattern.compile("\\b(?:union(?:\\s+(?:all|distinct))?|except|intersect)\\b");

    private SqlScopes() {}

    /** The scopes of a statement in lower case; where a subquery was, {@code (subquery)} stands. */
    static List<String> of(String text) {
        List<String> scopes = new ArrayList<>();
        add(text, scopes);
        return scopes;
    }

    private static void add(String text, List<String> scopes) {
        scopes.addAll(List.of(BRANCH.split(withoutSubqueries(text, scopes))));
    }

    private static String withoutSubqueries(String text, List<String> scopes) {
        StringBuilder own = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '(') {
                own.append(c);
                continue;
            }
            int end = closing(text, i);
            String inner = text.substring(i + 1, end);
            if (SELECT.matcher(inner).lookingAt()) {
                add(inner, scopes);
                own.append("(subquery)");
            } else {
                own.append('(').append(withoutSubqueries(inner, scopes)).append(')');
            }
            i = end;
        }
        return own.toString();
    }

    /** Where the bracket that opens at the position closes; the end of the text when it does not. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A bracket is not closed in: " + text);
    }

    /** The text with what stands in brackets blanked out, at the same positions. */
    static String withoutGroups(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int open = text.indexOf('('); open >= 0; ) {
            int end = closing(text, open);
            for (int i = open + 1; i < end; i++) {
                out.setCharAt(i, ' ');
            }
            open = text.indexOf('(', end);
        }
        return out.toString();
    }
}
