package io.revisit.patient.listview;

import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Which columns of the list of patients the signed-in user wants to see in this clinic, in which order and how wide. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class ListColumns {
    /** The most characters of columns as text. */
    static final int LONGEST = 4_000;

    /** Keys, each of which may have a width in pixels: {@code name:224,phone}. */
    private static final Pattern TEXT =
            Pattern.compile("[a-z0-9_-]+(?::[0-9]{1,4})?(?:,[a-z0-9_-]+(?::[0-9]{1,4})?)*|");

    private final TenantSql sql;
    private final CurrentUser currentUser;

    ListColumns(TenantSql sql, CurrentUser currentUser) {
        this.sql = sql;
        this.currentUser = currentUser;
    }

    /** What the user has chosen, as text; empty while that is nothing of their own. */
    public Optional<String> chosen() {
        return ofUser(ListViewSql.COLUMNS).query(String.class).optional();
    }

    /**
     * Remembers what the user has chosen.
     *
     * @throws IllegalArgumentException when that is no text of columns
     */
    public void setChosen(String columns) {
        if (!isStorable(columns)) {
            throw new IllegalArgumentException("No columns: " + columns);
        }
        ofUser(ListViewSql.KEEP_COLUMNS).param("columns", columns).update();
    }

    /** Goes back to the usual columns. */
    public void removeChosen() {
        ofUser(ListViewSql.FORGET_COLUMNS).update();
    }

    static boolean isStorable(String columns) {
        return columns.length() <= LONGEST && TEXT.matcher(columns).matches();
    }

    private StatementSpec ofUser(String statement) {
        return sql.sql(statement).param("user", currentUser.require().id().value());
    }
}
