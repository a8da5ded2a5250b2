package io.revisit.dataimport;

import io.revisit.business.DictionaryNames;
import io.revisit.dataimport.parsing.ParsedPatient;
import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.dataimport.parsing.ParsedTag;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.parsing.PatientRowParser;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.patient.AddressKey;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the rows of a file of patients say. */
@Component
class PatientRows implements RowStaging {

    private static final String INSERT = """
            INSERT INTO import_patient_row (business_id, import_id, record_no, root_no, row_no, outcome, warned, problems,
                card_number, surname, given_name, patronymic, patronymic_key, search_name, match_key, phone, phone_tail,
                second_phone, email, address, address_key, birth_date, sex, source, comment, referrer_card, digitized_on, digitized_at,
                digitized_by, digitized_key, consent, cells)
            VALUES (:business, :import, :record, :record, :row, :outcome, :warned, :problems, :card, :surname, :given,
                :patronymic, :patronymicKey, :searchName, :matchKey, :phone, :phoneTail, :secondPhone, :email, :address,
                :addressKey, :birthDate, :sex, :source, :comment, :referrerCard, :digitizedOn, :digitizedAt, :digitizedBy, :digitizedKey, :consent, :cells)
            """;
    private static final String INSERT_TAG = """
            INSERT IGNORE INTO import_tag_row (business_id, import_id, record_no, kind, name_key, name)
            VALUES (:business, :import, :record, :kind, :key, :name)
            """;

    private final TenantSql sql;
    private final PatientCustomRows customs;

    PatientRows(TenantSql sql, PatientCustomRows customs) {
        this.sql = sql;
        this.customs = customs;
    }

    @Override
    public void stage(ImportJob job, ParsingOptions options, List<SourceRow> rows) {
        PatientRowParser parser = new PatientRowParser(job.settings().mapping(), options);
        List<Map<String, ?>> staged = new ArrayList<>(rows.size());
        List<Map<String, ?>> tags = new ArrayList<>();
        List<ParsedRow<ParsedPatient>> all = new ArrayList<>(rows.size());
        for (SourceRow row : rows) {
            ParsedRow<ParsedPatient> parsed = parser.parse(row);
            Map<String, @Nullable Object> values = values(job, parsed, options.zone());
            values.put("cells", StagedRow.cells(job, parsed, row));
            staged.add(values);
            tags.addAll(tags(job, parsed));
            all.add(parsed);
        }
        sql.batch(INSERT, staged);
        sql.batch(INSERT_TAG, tags);
        customs.stage(job, all);
    }

    private static Map<String, @Nullable Object> values(ImportJob job, ParsedRow<ParsedPatient> parsed, ZoneId zone) {
        Map<String, @Nullable Object> values = StagedRow.common(job, parsed);
        ParsedPatient patient = parsed.value();
        PersonName name = patient == null ? null : patient.name();
        values.put("surname", name == null ? null : name.surname());
        values.put("given", name == null ? null : name.given());
        values.put("patronymic", name == null ? null : name.patronymic());
        values.put("patronymicKey", name == null ? null : name.patronymicKey());
        values.put("searchName", name == null ? null : name.searchKey());
        values.put("matchKey", name == null ? null : name.matchKey());
        PhoneNumber phone = patient == null ? null : patient.phone();
        values.put("phone", StagedRow.e164(phone));
        values.put(
                "phoneTail",
                phone == null
                        ? null
                        : new StringBuilder(phone.digits()).reverse().toString());
        values.put("secondPhone", patient == null ? null : StagedRow.e164(patient.secondPhone()));
        values.put("card", patient == null ? null : patient.cardNumber());
        values.put(
                "email",
                patient == null || patient.email() == null
                        ? null
                        : patient.email().value());
        String address = patient == null ? null : patient.address();
        values.put("address", address);
        values.put("addressKey", address == null ? null : AddressKey.of(address));
        values.put("birthDate", patient == null ? null : patient.birthDate());
        values.put(
                "sex",
                patient == null || patient.sex() == null ? null : patient.sex().name());
        values.put("source", patient == null ? null : patient.source());
        values.put("comment", patient == null ? null : patient.comment());
        values.put("referrerCard", patient == null ? null : patient.referrerCard());
        values.put("consent", patient == null ? null : patient.marketingConsent());
        putDigitization(values, patient, zone);
        return values;
    }

    /** A day without a time is taken at noon, so that it stays that day in every zone near the clinic's. */
    private static void putDigitization(
            Map<String, @Nullable Object> values, @Nullable ParsedPatient patient, ZoneId zone) {
        LocalDate day = patient == null ? null : patient.digitizedOn();
        String by = patient == null ? null : patient.digitizedBy();
        values.put("digitizedOn", day);
        values.put(
                "digitizedAt",
                day == null
                        ? null
                        : UtcTime.of(day.atTime(LocalTime.NOON).atZone(zone).toInstant()));
        values.put("digitizedBy", by);
        values.put("digitizedKey", by == null ? null : DictionaryNames.key(by));
    }

    private static List<Map<String, ?>> tags(ImportJob job, ParsedRow<ParsedPatient> parsed) {
        ParsedPatient patient = parsed.value();
        List<Map<String, ?>> tags = new ArrayList<>();
        for (ParsedTag tag : patient == null ? List.<ParsedTag>of() : patient.tags()) {
            Map<String, Object> row = new HashMap<>();
            row.put("import", job.id().value());
            row.put("record", parsed.recordNumber());
            row.put("kind", tag.kind().name());
            row.put("key", DictionaryNames.key(tag.name()));
            row.put("name", tag.name());
            tags.add(row);
        }
        return tags;
    }
}
