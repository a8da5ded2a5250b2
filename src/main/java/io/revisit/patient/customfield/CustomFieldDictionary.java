package io.revisit.patient.customfield;

import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The clinic's custom fields as those who set the clinic up keep them. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class CustomFieldDictionary {
    private final CustomFields fields;
    private final CustomFieldWriting writing;
    private final TenantSql sql;

    CustomFieldDictionary(CustomFields fields, CustomFieldWriting writing, TenantSql sql) {
        this.fields = fields;
        this.writing = writing;
        this.sql = sql;
    }

    /** All fields with their use, in their order, archived ones too. */
    public List<CustomFieldEntry> entries() {
        Map<Long, Long> uses = new HashMap<>();
        sql.sql(CustomFieldSql.USES).query(row -> {
            uses.put(row.getLong("field_id"), row.getLong("patients"));
        });
        return fields.all().stream()
                .map(field ->
                        new CustomFieldEntry(field, uses.getOrDefault(field.id().value(), 0L)))
                .toList();
    }

    /** Adds a field behind the others. */
    public CustomFieldSaving add(CustomFieldDraft draft) {
        return writing.add(draft);
    }

    /**
     * Gives a field another name, other options and, while no patient has a value, another type. Options that the draft
     * leaves out go; patients who have one keep it.
     *
     * @param version of the field that was edited
     */
    public CustomFieldSaving change(CustomFieldId field, CustomFieldDraft draft, long version) {
        return writing.change(field, draft, version);
    }

    /** Takes a field off the card and out of the offers, or puts it back; values are kept. */
    public void setArchived(CustomFieldId field, boolean archived) {
        writing.setArchived(field, archived);
    }

    /** Puts the fields into this order; those that are not named keep their places behind. */
    public void setOrder(List<CustomFieldId> order) {
        writing.setOrder(order);
    }
}
