package io.revisit.dataimport;

import io.revisit.business.DictionaryNames;
import io.revisit.dataimport.parsing.ParsedPatient;
import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.dataimport.parsing.ParsedTag;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.parsing.PatientRowParser;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.patient.AddressKey;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.data.BulkRows;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the rows of a file of patients say. */
@Component
class PatientRows implements RowStaging {

    private static final List<String> COLUMNS = StagedRow.columnsWith(
            "patient_id",
            "surname",
            "given_name",
            "patronymic",
            "patronymic_key",
            "search_name",
            "match_key",
            "phone",
            "phone_tail",
            "second_phone",
            "card_number",
            "email",
            "address",
            "address_key",
            "birth_date",
            "sex",
            "source",
            "comment",
            "referrer_card",
            "consent",
            "digitized_on",
            "digitized_at",
            "digitized_by",
            "digitized_key");
    private static final List<String> TAG_COLUMNS = List.of("import_id", "record_no", "kind", "name_key", "name");

    private final TenantSql sql;
    private final Ids ids;

    PatientRows(TenantSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    @Override
    public List<BulkRows> read(ImportJob job, ParsingOptions options, List<SourceRow> rows, TwinRows twins) {
        PatientRowParser parser = new PatientRowParser(job.settings().mapping(), options);
        BulkRows staged = BulkRows.into("import_patient_row", COLUMNS);
        BulkRows tags = BulkRows.missingIn("import_tag_row", TAG_COLUMNS);
        PatientCustomRows customs = new PatientCustomRows(job);
        long id = ids.reserve(rows.size());
        for (SourceRow row : rows) {
            ParsedRow<ParsedPatient> parsed = parser.parse(row);
            StagedRow values = StagedRow.of(job, parsed, row);
            ParsedPatient patient = parsed.value();
            if (patient != null) {
                values.with(id++);
                putName(values, patient.name());
                putFacts(values, patient);
                putDigitization(values, patient, options.zone());
                putTags(tags, job, parsed.recordNumber(), patient);
                customs.add(parsed.recordNumber(), patient);
                PhoneNumber phone = patient.phone();
                see(
                        twins,
                        parsed.recordNumber(),
                        patient.cardNumber(),
                        phone == null ? null : phone.e164(),
                        patient.name().matchKey());
            }
            staged.add(values.values(COLUMNS.size()));
        }
        return List.of(staged, tags, customs.columns(), customs.values(), twins.take());
    }

    @Override
    public void showStored(ImportJob job, TwinRows twins) {
        sql.sql("""
                SELECT r.record_no, r.card_number, r.phone, r.match_key FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome <> 'REJECTED' ORDER BY r.record_no
                """)
                .param("import", job.id().value())
                .withFetchSize(TenantSql.STREAMED)
                .query(row -> {
                    see(twins, row.getInt(1), row.getString(2), row.getString(3), row.getString(4));
                });
    }

    private static void see(
            TwinRows twins, int record, @Nullable String card, @Nullable String phone, @Nullable String name) {
        twins.see(Twins.CARD, card, record);
        twins.see(Twins.PHONE, phone == null ? null : phone + '|' + name, record);
    }

    private static void putName(StagedRow values, PersonName name) {
        values.with(name.surname())
                .with(name.given())
                .with(name.patronymic())
                .with(name.patronymicKey())
                .with(name.searchKey())
                .with(name.matchKey());
    }

    private static void putFacts(StagedRow values, ParsedPatient patient) {
        PhoneNumber phone = patient.phone();
        EmailAddress email = patient.email();
        String address = patient.address();
        values.with(phone)
                .with(
                        phone == null
                                ? null
                                : new StringBuilder(phone.digits()).reverse().toString())
                .with(patient.secondPhone())
                .with(patient.cardNumber())
                .with(email == null ? null : email.value())
                .with(address)
                .with(address == null ? null : AddressKey.of(address))
                .with(patient.birthDate())
                .with(patient.sex())
                .with(patient.source())
                .with(patient.comment())
                .with(patient.referrerCard())
                .with(patient.marketingConsent());
    }

    /** A day without a time is taken at noon, so that it stays that day in every zone near the clinic's. */
    private static void putDigitization(StagedRow values, ParsedPatient patient, ZoneId zone) {
        LocalDate day = patient.digitizedOn();
        String by = patient.digitizedBy();
        values.with(day)
                .with(
                        day == null
                                ? null
                                : UtcTime.of(
                                        day.atTime(LocalTime.NOON).atZone(zone).toInstant()))
                .with(by)
                .with(by == null ? null : DictionaryNames.key(by));
    }

    private static void putTags(BulkRows tags, ImportJob job, int record, ParsedPatient patient) {
        for (ParsedTag tag : patient.tags()) {
            tags.add(job.id().value(), record, tag.kind().name(), DictionaryNames.key(tag.name()), tag.name());
        }
    }
}
