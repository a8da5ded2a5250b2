package io.revisit.segment;

import io.revisit.shared.data.TenantSql;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which names of segments are taken in the current business; capital letters make no difference. */
@Component
class SegmentNames {

    private final TenantSql sql;

    SegmentNames(TenantSql sql) {
        this.sql = sql;
    }

    /** Lets one transaction of the business at a time choose a name: it holds the row of the business until it ends. */
    void lock() {
        sql.sql("SELECT b.id FROM business b WHERE b.id = :business FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /** Whether a segment other than this one, not archived, bears the name. */
    boolean isTaken(String name, @Nullable SegmentId except) {
        return taken(except).contains(key(name));
    }

    /** The name itself, or the name with the first free number from 2 on; never longer than names may be. */
    String free(String name) {
        Set<String> taken = taken(null);
        String wanted = cut(name.strip(), SegmentService.LONGEST_NAME);
        String candidate = wanted;
        for (int number = 2; taken.contains(key(candidate)); number++) {
            String suffix = " " + number;
            candidate = cut(wanted, SegmentService.LONGEST_NAME - suffix.length()) + suffix;
        }
        return candidate;
    }

    private Set<String> taken(@Nullable SegmentId except) {
        List<String> names = sql.sql("""
                        SELECT s.name FROM segment s
                        WHERE s.business_id = :business AND s.archived = FALSE AND s.id <> :except""")
                .param("except", except == null ? 0 : except.value())
                .query(String.class)
                .list();
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(key(name)));
        return keys;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
