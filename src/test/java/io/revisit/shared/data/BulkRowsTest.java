package io.revisit.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DatabaseTest
class BulkRowsTest {

    private static final List<String> COLUMNS = List.of(
            "import_id",
            "record_no",
            "row_no",
            "outcome",
            "warned",
            "problems",
            "comment",
            "birth_date",
            "digitized_at",
            "consent");
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\\N",
            "\\",
            "a\tb",
            "a\nb",
            "a\r\nb",
            "a\0b",
            "'\"`;--",
            "=1+1",
            "Ёжик 😀 \u00a0",
            "\\t\\n",
            "конец\\");

    @Autowired
    private Clinics clinics;

    @Autowired
    private TenantSql sql;

    @Autowired
    private Transactions transactions;

    @Autowired
    private DataSource dataSource;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    private static BulkRows rows() {
        return BulkRows.into("import_patient_row", COLUMNS);
    }

    private static void add(BulkRows rows, int record, @Nullable String comment) {
        rows.add(1L, record, record, "NEW", false, null, comment, LocalDate.of(1985, 4, 3), null, null);
    }

    private List<@Nullable String> comments() {
        return sql.sql("SELECT comment FROM import_patient_row WHERE business_id = :business ORDER BY record_no")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void everyTextComesBackAsItWas() {
        BulkRows rows = rows();
        List<@Nullable String> expected = new ArrayList<>(ODD);
        expected.add(null);
        expected.add("ж".repeat(2_000));
        for (int i = 0; i < expected.size(); i++) {
            add(rows, i + 1, expected.get(i));
        }

        sql.store(rows);

        assertThat(comments()).isEqualTo(expected);
    }

    @Test
    void daysMomentsNumbersAndAnswersComeBackAsTheyWere() {
        BulkRows rows = rows();
        LocalDateTime moment = LocalDateTime.of(2026, 10, 25, 2, 30, 15, 123_456_000);
        rows.add(1L, 7, 8, "NEW", true, null, null, LocalDate.of(1900, 1, 1), moment, false);

        sql.store(rows);

        assertThat(sql.sql("""
                        SELECT CONCAT_WS('/', row_no, warned, birth_date, digitized_at, consent) FROM import_patient_row
                        WHERE business_id = :business AND record_no = 7
                        """).query(String.class).single()).isEqualTo("8/1/1900-01-01/2026-10-25 02:30:15.123456/0");
    }

    @Test
    void manyRowsComeInTheirOrder() {
        BulkRows rows = rows();
        for (int i = 1; i <= 3_000; i++) {
            add(rows, i, "Строка " + i);
        }

        sql.store(rows);

        assertThat(comments()).hasSize(3_000).startsWith("Строка 1", "Строка 2").endsWith("Строка 3000");
    }

    @Test
    void aRowThatDoesNotFitIsRefusedAndNoneIsStored() {
        BulkRows tooLong = rows();
        add(tooLong, 1, "помещается");
        add(tooLong, 2, "ж".repeat(2_001));

        assertThatThrownBy(() -> transactions.run(() -> sql.store(tooLong))).isInstanceOf(DataAccessException.class);

        assertThat(comments()).isEmpty();
    }

    @Test
    void aRowWhoseKeyIsThereIsRefusedUnlessOnlyMissingOnesAreAskedFor() {
        BulkRows first = rows();
        add(first, 1, "первая");
        sql.store(first);
        BulkRows again = rows();
        add(again, 1, "вторая");
        BulkRows missing = BulkRows.missingIn("import_patient_row", COLUMNS);
        add(missing, 1, "третья");
        add(missing, 2, "четвёртая");
        add(missing, 2, "пятая");

        assertThatThrownBy(() -> transactions.run(() -> sql.store(again))).isInstanceOf(DataAccessException.class);
        sql.store(missing);

        assertThat(comments()).containsExactly("первая", "четвёртая");
    }

    @Test
    void aServerThatAsksForAFileOfOursGetsNone() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() ->
                            statement.execute("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE business (name)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aServerThatTakesNoTextGetsInserts() throws SQLException {
        BulkRows rows = rows();
        for (int i = 0; i < ODD.size(); i++) {
            add(rows, i + 1, ODD.get(i));
        }
        BulkRows again = BulkRows.missingIn("import_patient_row", COLUMNS);
        add(again, 1, "есть уже");
        add(again, ODD.size() + 1, "новая");

        try (Connection connection = dataSource.getConnection()) {
            BulkInsert.insert(connection, rows, clinic.value());
            BulkInsert.insert(connection, again, clinic.value());
        }

        List<String> expected = new ArrayList<>(ODD);
        expected.add("новая");
        assertThat(comments()).isEqualTo(expected);
    }
}
