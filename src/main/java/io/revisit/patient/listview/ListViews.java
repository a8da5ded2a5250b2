package io.revisit.patient.listview;

import io.revisit.business.DictionaryNames;
import io.revisit.patient.listview.ListViewSaving.Reason;
import io.revisit.patient.listview.ListViewSaving.Refused;
import io.revisit.patient.listview.ListViewSaving.Saved;
import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/**
 * Saved views of the list of patients, each its author's alone or shared with the clinic. A shared one is changed and deleted
 * by its author and by owners.
 */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class ListViews {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    /** The most views that one user makes. */
    public static final int MOST = 100;

    /** The parameter of the filter that names tags, their ids separated by commas. */
    public static final String TAGS = "tag";

    private static final int LONGEST_FILTER = 4_000;

    /** Parameters of an address whose values need no escapes: ids, days, words; nothing that a person could type. */
    private static final Pattern FILTER = Pattern.compile("(?:[a-z-]+=[a-z0-9_,-]+(?:&[a-z-]+=[a-z0-9_,-]+)*)?");

    private final TenantSql sql;
    private final Transactions transactions;
    private final CurrentUser currentUser;
    private final AuditLog auditLog;
    private final Ids ids;

    ListViews(TenantSql sql, Transactions transactions, CurrentUser currentUser, AuditLog auditLog, Ids ids) {
        this.sql = sql;
        this.transactions = transactions;
        this.currentUser = currentUser;
        this.auditLog = auditLog;
        this.ids = ids;
    }

    /** What the signed-in user sees: their own by name, then those of the clinic by name. */
    public List<ListView> views() {
        return ofUser(ListViewSql.ALL).query((row, _) -> view(row)).list();
    }

    /** The view; empty when it is no more, or somebody else's alone. */
    public Optional<ListView> find(ListViewId view) {
        return on(view, ListViewSql.ONE).query((row, _) -> view(row)).optional();
    }

    /** Saves a new view in the name of the signed-in user. */
    public ListViewSaving add(ListViewDraft draft) {
        return checked(draft, name -> {
            if (ofUser(ListViewSql.COUNT).query(Long.class).single() >= MOST) {
                return new Refused(Reason.TOO_MANY);
            }
            ListViewId view = new ListViewId(ids.next());
            write(view, ListViewSql.ADD, name, draft).update();
            note("view.created", view, draft.shared());
            return new Saved(view);
        });
    }

    /**
     * Changes a view.
     *
     * @param draft whose {@code shared} counts for the author alone
     * @param version of the view that was changed
     */
    public ListViewSaving change(ListViewId view, ListViewDraft draft, long version) {
        return checked(draft, name -> {
            int changed = write(view, ListViewSql.CHANGE, name, draft)
                    .param("version", version)
                    .param("asOwner", isOwner())
                    .update();
            if (changed == 0) {
                return new Refused(find(view).map(ListViews::whyNot).orElse(Reason.GONE));
            }
            note("view.changed", view, find(view).map(ListView::shared).orElse(false));
            return new Saved(view);
        });
    }

    /** Deletes a view; false when it is not the user's to delete, or gone already. */
    public boolean delete(ListViewId view) {
        return transactions.call(() -> {
            boolean shared = find(view).map(ListView::shared).orElse(false);
            boolean deleted =
                    on(view, ListViewSql.DELETE).param("asOwner", isOwner()).update() > 0;
            if (deleted) {
                note("view.deleted", view, shared);
            }
            return deleted;
        });
    }

    private static Reason whyNot(ListView view) {
        return view.changeable() ? Reason.CHANGED_MEANWHILE : Reason.NOT_YOURS;
    }

    private ListViewSaving checked(ListViewDraft draft, Function<String, ListViewSaving> work) {
        String name = draft.name().strip();
        if (name.isEmpty()) {
            return new Refused(Reason.NAME_MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            return new Refused(Reason.NAME_TOO_LONG);
        }
        if (draft.filter().length() > LONGEST_FILTER || draft.columns().length() > ListColumns.LONGEST) {
            return new Refused(Reason.TOO_LARGE);
        }
        if (!FILTER.matcher(draft.filter()).matches() || !ListColumns.isStorable(draft.columns())) {
            throw new IllegalArgumentException("No filter and columns: " + draft.filter() + ", " + draft.columns());
        }
        try {
            return transactions.call(() -> work.apply(name));
        } catch (DuplicateKeyException _) {
            return new Refused(Reason.NAME_TAKEN);
        }
    }

    private StatementSpec write(ListViewId view, String statement, String name, ListViewDraft draft) {
        return on(view, statement)
                .param("shared", draft.shared())
                .param("name", name)
                .param("key", key(name))
                .param("filter", draft.filter())
                .param("columns", draft.columns());
    }

    /** Lower case may be longer than what was typed. */
    private static String key(String name) {
        String key = DictionaryNames.key(name);
        return key.substring(0, Math.min(key.length(), LONGEST_NAME));
    }

    private void note(String action, ListViewId view, boolean shared) {
        if (shared) {
            auditLog.record(action, "view", view.value(), null);
        }
    }

    private StatementSpec on(ListViewId view, String statement) {
        return ofUser(statement).param("view", view.value());
    }

    private StatementSpec ofUser(String statement) {
        return sql.sql(statement).param("user", currentUser.require().id().value());
    }

    private boolean isOwner() {
        return currentUser.require().role() == Role.OWNER;
    }

    private ListView view(ResultSet row) throws SQLException {
        SignedInUser user = currentUser.require();
        boolean mine = row.getLong("owner_id") == user.id().value();
        boolean shared = row.getBoolean("shared");
        return new ListView(
                new ListViewId(row.getLong("id")),
                row.getString("name"),
                shared,
                row.getString("filter_text"),
                row.getString("shown_columns"),
                row.getString("owner_name"),
                mine,
                mine || (shared && user.role() == Role.OWNER),
                row.getLong("version"));
    }
}
