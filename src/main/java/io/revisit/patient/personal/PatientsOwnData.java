package io.revisit.patient.personal;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the client base itself keeps on a person. */
@Component
@Order(100)
class PatientsOwnData implements PersonalData {
    private static final String FEATURE = "patient";

    /** The surname that a patient without a name has; their number is the given name. */
    private static final String NOBODY = "Удалённый пациент";

    private final PersonalQuery query;
    private final TenantSql sql;
    private final Clock clock;

    PatientsOwnData(PersonalQuery query, TenantSql sql, Clock clock) {
        this.query = query;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of(
                query.section(FEATURE, "data", OwnDataSql.DATA, person),
                query.section(FEATURE, "recall", OwnDataSql.RECALL, person),
                query.section(FEATURE, "tags", OwnDataSql.TAGS, person),
                query.section(FEATURE, "consents", OwnDataSql.CONSENTS, person),
                query.section(FEATURE, "notes", OwnDataSql.NOTES, person),
                query.section(FEATURE, "history", OwnDataSql.HISTORY, person));
    }

    @Override
    public void erase(List<PatientId> person) {
        query.update(
                person,
                "DELETE FROM consent WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_note_text WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_note WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_recall WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_tag_removed WHERE business_id = :business AND patient_id IN (:patients)",
                "DELETE FROM patient_tag WHERE business_id = :business AND patient_id IN (:patients)",
                OwnDataSql.EMPTY_HISTORY);
        sql.sql(OwnDataSql.ERASE)
                .param("patients", person.stream().map(PatientId::value).toList())
                .param("nobody", NOBODY)
                .param("key", PersonName.searchKey(NOBODY))
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }
}
