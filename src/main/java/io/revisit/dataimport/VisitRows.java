package io.revisit.dataimport;

import io.revisit.business.DictionaryNames;
import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.dataimport.parsing.ParsedVisit;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.parsing.VisitRowParser;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.BulkRows;
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

    @Override
    public List<BulkRows> read(ImportJob job, ParsingOptions options, List<SourceRow> rows) {
        VisitRowParser parser = new VisitRowParser(job.settings().mapping(), options);
        BulkRows staged = BulkRows.into("import_visit_row", COLUMNS);
        for (SourceRow row : rows) {
            ParsedRow<ParsedVisit> parsed = parser.parse(row);
            StagedRow values = StagedRow.of(job, parsed, row);
            ParsedVisit visit = parsed.value();
            if (visit != null) {
                put(values, visit, options.zone());
            }
            staged.add(values.values(COLUMNS.size()));
        }
        return List.of(staged);
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
