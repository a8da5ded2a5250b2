package io.revisit.dataimport;

import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFields;
import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;

/** The clinic's own fields of patients as an import sees them: those that columns can be read as, and what a run adds. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class ImportFieldService {

    private final ImportJobs jobs;
    private final CustomFields fields;
    private final NewFieldQuery added;

    ImportFieldService(ImportJobs jobs, CustomFields fields, NewFieldQuery added) {
        this.jobs = jobs;
        this.fields = fields;
        this.added = added;
    }

    /** All fields, the archived ones too, whose names are taken. */
    public List<CustomField> fields() {
        return fields.all();
    }

    /** Fields that the run of a checked import adds. */
    public List<NewField> newFields(ImportId id) {
        return jobs.find(id).map(added::fields).orElse(List.of());
    }

    /** Options that fields which are there get from the file of a checked import. */
    public List<NewOption> newOptions(ImportId id) {
        return jobs.find(id).map(added::options).orElse(List.of());
    }
}
