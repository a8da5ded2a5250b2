package io.revisit.dataimport;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What imports hold of a person: the rows of their files that are about them. When the person is erased these rows are
 * emptied, the uploaded files of such imports go, and one that was checked but not run is discarded, since its run would bring
 * the person back.
 */
@Component
@Order(700)
class FilesOfPerson implements PersonalData {
    private final PersonalQuery query;
    private final TenantSql sql;
    private final ImportFiles files;

    FilesOfPerson(PersonalQuery query, TenantSql sql, ImportFiles files) {
        this.files = files;
        this.query = query;
        this.sql = sql;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of(query.section("dataimport", "imports", FilesOfPersonSql.IMPORTS, person));
    }

    @Override
    public Optional<String> obstacle(List<PatientId> person) {
        boolean working = sql.sql(FilesOfPersonSql.AT_WORK).query(Boolean.class).single();
        return working ? Optional.of("dataimport.person.at-work") : Optional.empty();
    }

    @Override
    public void erase(List<PatientId> person) {
        List<Long> imports =
                of(FilesOfPersonSql.NAMING, person).query(Long.class).list();
        if (imports.isEmpty()) {
            return;
        }
        List<Long> drafts = sql.sql(FilesOfPersonSql.DRAFTS)
                .param("imports", imports)
                .query(Long.class)
                .list();
        if (!drafts.isEmpty()) {
            FilesOfPersonSql.DISCARD.forEach(
                    statement -> sql.sql(statement).param("imports", drafts).update());
        }
        files.delete(imports);
        of(FilesOfPersonSql.REMOVE_CUSTOM_ROWS, person).update();
        of(FilesOfPersonSql.EMPTY_PATIENT_ROWS, person).update();
        of(FilesOfPersonSql.EMPTY_VISIT_ROWS, person).update();
        of(FilesOfPersonSql.FORGET_BEFORE, person).update();
        of(FilesOfPersonSql.FORGET_CUSTOM_BEFORE, person).update();
        of(FilesOfPersonSql.FORGET_STATUS_BEFORE, person).update();
    }

    private StatementSpec of(String statement, List<PatientId> person) {
        return sql.sql(statement)
                .param("patients", person.stream().map(PatientId::value).toList());
    }
}
