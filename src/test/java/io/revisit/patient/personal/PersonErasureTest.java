package io.revisit.patient.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.dataimport.ImportFileService;
import io.revisit.dataimport.ImportId;
import io.revisit.dataimport.ImportService;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentHow;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.ConsentService;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagSaving;
import io.revisit.patient.TagService;
import io.revisit.patient.note.PatientNotes;
import io.revisit.security.AuditFilter;
import io.revisit.security.AuditTrail;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.Patients;
import io.revisit.testing.Visits;
import io.revisit.visit.VisitDerivation;
import io.revisit.visit.VisitFilter;
import io.revisit.visit.VisitId;
import io.revisit.visit.VisitService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A made-up person of a rare name is known everywhere, and then nowhere. */
@DatabaseTest
class PersonErasureTest {
    private static final String FILE = """
            Карта;Фамилия;Имя;Отчество;Телефон;Почта;Дата рождения;Комментарий;Адрес
            77-Ж;Жилябьева;Октябрина;Панкратовна;+7 999 765-43-21;oktyabrina@example.org;03.05.1971;Октябрина любит чай;Тверь, Панкратовная ул. 5-12
            ;Жилябьева;Октябрина;;89997654321;;;;
            К-5;Кузнецов;Олег;;+7 999 000-00-01;;;;
            """;

    /** Whatever tells who she is; upper and lower case are one. */
    private static final List<String> TRACES = List.of(
            "жилябьев",
            "октябрин",
            "панкратовн",
            "9997654321",
            "1234567999",
            "9121112233",
            "oktyabrina",
            "77-ж",
            "77ж");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Visits visits;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService importService;

    @Autowired
    private ImportFileService files;

    @Autowired
    private PatientService service;

    @Autowired
    private VisitService visitService;

    @Autowired
    private VisitDerivation derivation;

    @Autowired
    private PatientNotes notes;

    @Autowired
    private PatientEvents events;

    @Autowired
    private TagService tags;

    @Autowired
    private ConsentService consents;

    @Autowired
    private PersonService person;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TenantSql sql;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ids ids;

    private BusinessId clinic;
    private ImportId file;
    private PatientId oktyabrina;

    @BeforeEach
    void knowHerEverywhere() {
        clinic = clinics.openAsOwner();
        file = imports.upload("жилябьева.csv", FILE.getBytes(StandardCharsets.UTF_8));
        sql.sql("UPDATE import_job SET file_name = 'base.csv' WHERE business_id = :business AND id = :id")
                .param("id", file.value())
                .update();
        imports.check(file);
        imports.run(file);
        oktyabrina = service.page(PatientFilter.ALL.withText("Жилябьева"), PatientSort.BY_NAME, 0, 10)
                .getFirst()
                .id();
        VisitId visit = visits.of(oktyabrina)
                .by(visits.doctor("Чехов А. П."))
                .on(LocalDate.of(2026, 9, 1))
                .costing("5000")
                .stored();
        visitService.refundPart(visit, new BigDecimal("100"), "Жилябьева недовольна");
        notes.add(oktyabrina, "Октябрина боится уколов", true);
        notes.change(notes.of(oktyabrina).getFirst().id(), "Жилябьева уже не боится");
        TagSaving.Saved tag = (TagSaving.Saved) tags.create(TagKind.FREE, "Особая");
        tags.tag(List.of(oktyabrina), tag.tag());
        consents.give(
                oktyabrina, ConsentChannel.SMS, ConsentPurpose.MARKETING, ConsentHow.DESK, "Согласна получать рекламу");
        events.record(oktyabrina, "patient.changed", "Была Жилябьева");
        message();
        bonus();
        mergedAway();
    }

    @Test
    void afterwardsNoColumnOfAnyTableTellsWhoItWas() {
        assertThat(traces()).as("where she is known before").isNotEmpty();

        assertThat(person.erase(oktyabrina, "жилябьева")).isEqualTo(new Erasure.Done());

        assertThat(traces()).isEmpty();
    }

    @Test
    void visitsAndSumsStayUnderANumber() {
        person.erase(oktyabrina, "Жилябьева");

        assertThat(service.find(oktyabrina)).isEmpty();
        assertThat(visitService.totals(VisitFilter.ALL).net()).isEqualByComparingTo("4900");
        assertThat(service.rows(List.of(oktyabrina)))
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Удалённый пациент № " + oktyabrina.value()));
    }

    @Test
    void nobodyWhoWasErasedCarriesATagThoughVisitsStay() {
        assertThat(tags.of(oktyabrina)).as("one by hand, one by the visit").hasSize(2);

        person.erase(oktyabrina, "Жилябьева");
        derivation.refresh(List.of(oktyabrina));

        assertThat(tags.of(oktyabrina)).isEmpty();
    }

    @Test
    void othersOfTheSameFileStay() {
        person.erase(oktyabrina, "Жилябьева");

        assertThat(service.count(PatientFilter.ALL.withText("Кузнецов"))).isEqualTo(1);
        assertThat(files.isKept(file)).isFalse();
        assertThat(importService.job(file)).isPresent();
    }

    @Test
    void anImportThatWouldBringThePersonBackIsDiscarded() {
        ImportId again = imports.upload("again.csv", FILE.getBytes(StandardCharsets.UTF_8));
        imports.check(again);

        person.erase(oktyabrina, "Жилябьева");

        assertThat(importService.job(again)).isEmpty();
    }

    @Test
    void aWrongSurnameErasesNothing() {
        assertThat(person.erase(oktyabrina, "Иванова")).isEqualTo(new Erasure.Refused("patient.erase.problem.surname"));
        assertThat(service.find(oktyabrina)).isPresent();
    }

    @Test
    void nobodyIsErasedWhileAnImportIsAtWork() {
        sql.sql("UPDATE import_job SET state = 'RUNNING' WHERE business_id = :business AND id = :id")
                .param("id", file.value())
                .update();

        assertThat(person.erase(oktyabrina, "Жилябьева")).isEqualTo(new Erasure.Refused("dataimport.person.at-work"));
        assertThat(service.find(oktyabrina)).isPresent();
    }

    @Test
    void onlyTheOwnerErasesAndExports() {
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> person.erase(oktyabrina, "Жилябьева")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> person.writeFile(oktyabrina, Locale.of("ru"), new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherClinicsPersonIsNeitherErasedNorExported() {
        clinics.openAsOwner();

        assertThat(person.erase(oktyabrina, "Жилябьева")).isEqualTo(new Erasure.Refused("patient.erase.problem.gone"));
        assertThatThrownBy(() -> person.writeFile(oktyabrina, Locale.of("ru"), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothAreNotedInTheAuditLogWithoutTheData() throws IOException {
        unzipped();
        person.erase(oktyabrina, "Жилябьева");

        for (String action : List.of("patient.data-exported", "patient.erased")) {
            assertThat(trail.page(new AuditFilter(action, null, oktyabrina.value(), null, null), 0, 10))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.user()).isEqualTo("Ольга Мельник");
                        assertThat(entry.details()).isNull();
                    });
        }
    }

    @Test
    void theFileHoldsEverythingThatIsKept() throws IOException {
        Map<String, String> file = unzipped();

        assertThat(file.keySet()).containsExactly("Данные пациента.html", "data.json");
        for (String text : file.values()) {
            assertThat(text)
                    .contains(
                            "Жилябьева",
                            "Октябрина любит чай",
                            "oktyabrina@example.org",
                            "Жилябьева уже не боится",
                            "Октябрина боится уколов",
                            "Согласна получать рекламу",
                            "Жилябьева недовольна",
                            "Здравствуйте, Октябрина",
                            "Особая",
                            "base.csv",
                            "Прежнее");
        }
        assertThat(file.get("Данные пациента.html"))
                .contains("состоялся", "01.09.2026", "Заметка изменена: Жилябьева уже не боится")
                .doesNotContain("!visit.", "!patient.", "!delivery.", "!loyalty.", "!campaign.", "!dataimport.");
    }

    @Test
    void wordsOfAPersonAreNoMarkup() throws IOException {
        notes.add(oktyabrina, "<script>alert(1)</script>", false);

        assertThat(unzipped().get("Данные пациента.html")).doesNotContain("<script>");
    }

    private void message() {
        sql.sql("""
                        INSERT INTO message (business_id, id, patient_id, purpose, channel, transport, address, subject,
                            body, state, next_attempt_at, created_at, error, link_token)
                        VALUES (:business, :id, :patient, 'SERVICE', 'EMAIL', 'OUTBOX', 'oktyabrina@example.org',
                            'Октябрина', 'Здравствуйте, Октябрина', 'FAILED', '2026-10-01', '2026-10-01',
                            'no such user oktyabrina@example.org', :token)""")
                .param("id", ids.next())
                .param("patient", oktyabrina.value())
                .param("token", "t" + ids.next())
                .update();
    }

    private void bonus() {
        sql.sql("""
                        INSERT INTO bonus_detail (business_id, month_id, kind, staff_id, patient_id, seq, patient_name,
                            on_day)
                        VALUES (:business, 1, 'SERVED', 1, :patient, 1, 'Жилябьева Октябрина', '2026-09-01')""").param("patient", oktyabrina.value()).update();
        sql.sql("""
                        INSERT INTO bonus_adjustment (business_id, id, month_id, source_id, staff_id, staff_name, row_change,
                            cause, patient_id, patient_name, amount)
                        VALUES (:business, :id, 1, 1, 1, 'Анна', 1, 'VISIT_REFUNDED', :patient, 'Жилябьева', 1)""")
                .param("id", ids.next())
                .param("patient", oktyabrina.value())
                .update();
    }

    /** She was in the base twice, and was made one. */
    private void mergedAway() {
        PatientId other = patients.aPatient()
                .named("Жилябьева Октябрина")
                .withPhone("+79121112233")
                .from("Прежнее")
                .stored();
        sql.sql("UPDATE patient SET merged_into = :into WHERE business_id = :business AND id = :id")
                .param("into", oktyabrina.value())
                .param("id", other.value())
                .update();
    }

    /** Every column of every table of the clinic that holds a trace, as table.column: value. */
    private List<String> traces() {
        return jdbc.sql("""
                        SELECT c.table_name AS t, c.column_name AS c
                        FROM information_schema.columns c
                        JOIN information_schema.columns b ON b.table_schema = c.table_schema
                            AND b.table_name = c.table_name AND b.column_name = 'business_id'
                        WHERE c.table_schema = DATABASE()
                            AND c.data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'blob',
                                'mediumblob', 'longblob')""").query((row, _) -> Map.entry(row.getString("t"), row.getString("c"))).list().stream()
                .flatMap(column -> tracesIn(column.getKey(), column.getValue()).stream())
                .toList();
    }

    private List<String> tracesIn(String table, String column) {
        return jdbc
                .sql("SELECT `%s` FROM %s WHERE business_id = :business AND `%1$s` IS NOT NULL"
                        .formatted(column, table))
                .param("business", clinic.value())
                .query((row, _) -> text(row.getObject(1)))
                .list()
                .stream()
                .filter(value -> TRACES.stream().anyMatch(value.toLowerCase(Locale.ROOT)::contains))
                .map(value -> table + "." + column + ": " + value)
                .toList();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }

    private Map<String, String> unzipped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        person.writeFile(oktyabrina, Locale.of("ru"), out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
