package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.reading.Delimiter;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was found out about a file is kept, so that its columns are shown without passing over it again. */
@DatabaseTest
class ImportTablesTest {

    private static final String BASE = "Номер карты;ФИО;Телефон\n1;Иванова, Мария;+79161234567\n";

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private TenantSql sql;

    private ImportId id;

    @BeforeEach
    void anUploadedFile() {
        clinics.openAsOwner();
        id = imports.upload("base.csv", BASE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theColumnsAreShownWithoutReadingTheFile() {
        sql.sql("DELETE FROM import_file_chunk WHERE business_id = :business AND import_id = :import")
                .param("import", id.value())
                .update();

        assertThat(service.table(id).columns())
                .extracting(column -> column.samples().getFirst())
                .containsExactly("1", "Иванова, Мария", "+79161234567");
        assertThat(service.table(id).first().getFirst().rowNumber()).isEqualTo(2);
    }

    @Test
    void aFileThatIsReadAnotherWayIsDescribedAnew() {
        service.readAs(id, service.table(id).options().withDelimiter(Delimiter.COMMA));

        assertThat(service.table(id).columns()).hasSize(2);
    }

    @Test
    void whatWasNotKeptIsFoundOutAgain() {
        sql.sql("DELETE FROM import_table WHERE business_id = :business AND import_id = :import")
                .param("import", id.value())
                .update();

        assertThat(service.table(id).columns()).hasSize(3);
    }
}
