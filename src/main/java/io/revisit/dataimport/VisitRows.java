package io.revisit.dataimport;

import io.revisit.business.DictionaryNames;
import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.dataimport.parsing.ParsedVisit;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.parsing.VisitRowParser;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.BulkRows;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the rows of a file of visits say. */
@Component
class VisitRows implements RowStaging {

    private static final List<String> COLUMNS = StagedRow.columnsWith(
            "external_number",
            "card_number",
            "patient_name",
            "patronymic_key",
            "match_key",
            "phone",
            "birth_date",
            "starts_at",
            "visit_day",
            "status",
            "gross",
            "service",
            "doctor",
            "doctor_key",
            "direction",
            "direction_key",
            "staff",
            "staff_key",
            "branch",
            "branch_key");

    private final TenantSql sql;

    VisitRows(TenantSql sql) {
        this.sql = sql;
    }

    @Override
    public List<BulkRows> read(ImportJob job, ParsingOptions options, List<SourceRow> rows, TwinRows twins) {
        VisitRowParser parser = new VisitRowParser(job.settings().mapping(), options);
        BulkRows staged = BulkRows.into("import_visit_row", COLUMNS);
        for (SourceRow row : rows) {
            ParsedRow<ParsedVisit> parsed = parser.parse(row);
            StagedRow values = StagedRow.of(job, parsed, row);
            ParsedVisit visit = parsed.value();
            if (visit != null) {
                put(values, visit, options.zone());
                twins.see(Twins.NUMBER, visit.externalNumber(), parsed.recordNumber());
            }
            staged.add(values.values(COLUMNS.size()));
        }
        return List.of(staged, twins.take());
    }

    @Override
    public void showStored(ImportJob job, TwinRows twins) {
        sql.sql("""
                SELECT r.record_no, r.external_number FROM import_visit_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome <> 'REJECTED' ORDER BY r.record_no
                """)
                .param("import", job.id().value())
                .withFetchSize(TenantSql.STREAMED)
                .query(row -> {
                    twins.see(Twins.NUMBER, row.getString(2), row.getInt(1));
                });
    }

    private static void put(StagedRow values, ParsedVisit visit, ZoneId zone) {
        PersonName name = visit.name();
        values.with(visit.externalNumber())
                .with(visit.cardNumber())
                .with(name == null ? null : name.full())
                .with(name == null ? null : name.patronymicKey())
                .with(name == null ? null : name.matchKey())
                .with(visit.phone())
                .with(visit.birthDate())
                .with(UtcTime.of(visit.startsAt().atZone(zone).toInstant()))
                .with(visit.startsAt().toLocalDate())
                .with(visit.status())
                .with(visit.gross())
                .with(visit.service());
        putName(values, visit.doctor());
        putName(values, visit.direction());
        putName(values, visit.staff());
        putName(values, visit.branch());
    }

    private static void putName(StagedRow values, @Nullable String name) {
        values.with(name).with(name == null ? null : DictionaryNames.key(name));
    }
}
