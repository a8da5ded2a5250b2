package io.revisit.tenancy;

import io.revisit.shared.tenant.BusinessId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills every table of a tenant with rows of one business, as the database describes the tables: a table of a later feature
 * is filled without being named here. Ids are the business's base plus 1, 2 …, so rows of a business point at one another;
 * texts carry the business's mark; everything else is alike in all businesses, so that a query that forgets the business
 * finds the rows of all.
 */
final class TenantRows {

    static final int ROWS = 3;

    /** Columns whose values the code reads as something more than text: by table and column, else by column. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("membership.role", "ADMINISTRATOR"),
            Map.entry("invitation.role", "ADMINISTRATOR"),
            Map.entry("tag.kind", "FREE"),
            Map.entry("custom_field.type", "TEXT"),
            Map.entry("import_custom_column.type", "TEXT"),
            Map.entry("patient_event.kind", "patient.added"),
            Map.entry("bonus_detail.kind", "SERVED"),
            Map.entry("bonus_adjustment.kind", "SERVED"),
            Map.entry("bonus_adjustment.cause", "VISIT_REFUNDED"),
            Map.entry("bonus_month.state", "APPROVED"),
            Map.entry("bonus_month.scheme", """
                    {"from":"2026-01","rateDigitized":150,"tiersDigitized":{"steps":[]},"rateRepeat":50,
                     "tiersRepeat":{"steps":[]},"qualifyDays":30,"windowMonths":6,"cap":null,"countImported":true}"""),
            Map.entry("bonus_scheme.tiers_digitized", "[]"),
            Map.entry("bonus_scheme.tiers_repeat", "[]"),
            Map.entry("import_job.state", "FINISHED"),
            Map.entry("import_job.step", "LINK"),
            Map.entry("import_job.settings", """
                    {"reading":{"format":"CSV","encoding":"UTF_8","delimiter":"COMMA","sheet":null,"headerRow":0,
                     "keepFooter":false},"mapping":{"kind":"PATIENTS","columns":[]},"policy":"FILL","consentGround":null}"""),
            Map.entry("import_table.described", """
                    {"options":{"keepFooter":false},"columns":[],"rows":1,"sheets":[],"first":[]}"""),
            Map.entry("import_job.origin", "PRESET"),
            Map.entry("import_batch.state", "FINISHED"),
            Map.entry(
                    "cells", "{\"who\":\"\",\"card\":\"\",\"phone\":\"\",\"day\":\"\",\"doctor\":\"\",\"gross\":\"\"}"),
            Map.entry("import_preset.mapping", "{\"kind\":\"PATIENTS\",\"columns\":[]}"),
            Map.entry("import_patient_row.problems", "[]"),
            Map.entry("import_visit_row.problems", "[]"),
            Map.entry("import_file_chunk.chunk_no", "0"),
            Map.entry("rfm_scale.recency_by", "INTERVAL"),
            Map.entry("rfm_scale.frequency_by", "FIXED"),
            Map.entry("rfm_scale.money_by", "FIXED"),
            Map.entry("duplicate_search.state", "FINISHED"),
            Map.entry("duplicate_search.stage", "NAME"),
            Map.entry("duplicate_pair.state", "OPEN"),
            Map.entry("household_suggestion.state", "OPEN"),
            Map.entry("household_suggestion.shared_by", "PHONE"),
            Map.entry("patient_merge_operation.state", "DONE"),
            Map.entry("duplicate_pair.signals", "NAME,PHONE"),
            Map.entry("outcome", "NEW"),
            Map.entry("said", "UPDATED"),
            Map.entry("kept", "EDITED"),
            Map.entry("campaign_recipient.outcome", "QUEUED"),
            Map.entry("campaign.state", "FINISHED"),
            Map.entry("segment.definition", "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[]}"),
            Map.entry("segment.kind", "SNAPSHOT"),
            Map.entry("tag_rule.definition", "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[]}"),
            Map.entry("tag_operation.kind", "SET"),
            Map.entry("tag_operation.state", "DONE"),
            Map.entry("tag_operation.scope", "{\"patients\":[]}"),
            Map.entry("message.state", "SENT"),
            Map.entry("message_response.kind", "OPENED"),
            Map.entry("channel_settings.transport", "EMAIL"),
            Map.entry("transport", "OUTBOX"),
            Map.entry("digitization.channel", "FRONT_DESK"),
            Map.entry("channel", "EMAIL"),
            Map.entry("purpose", "SERVICE"),
            Map.entry("how", "DESK"),
            Map.entry("sex", "FEMALE"),
            Map.entry("status", "COMPLETED"),
            Map.entry("visit.service", "Осмотр"));

    /** Flags that would take a row out of sight. */
    private static final List<String> FALSE = List.of(
            "archived",
            "reversed",
            "sensitive",
            "test",
            "stop_requested",
            "merged",
            "erased",
            "over",
            "removed",
            "running");

    /** Columns that would take a row out of sight, or that hold one of a list that may be empty. */
    private static final List<String> EMPTY = List.of(
            "merged_into",
            "erased_at",
            "deleted_at",
            "refusal",
            "reason",
            "error",
            "notice",
            "colour",
            "used_at",
            "undone_at");

    private final JdbcClient jdbc;
    private final BusinessId business;
    private final long base;
    private final String mark;

    TenantRows(JdbcClient jdbc, BusinessId business, long base, String mark) {
        this.jdbc = jdbc;
        this.business = business;
        this.base = base;
        this.mark = mark;
    }

    private record Column(String name, String type, int length, boolean nullable) {}

    /** The tables that hold rows of tenants. */
    static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT table_name FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND column_name = 'business_id' ORDER BY table_name""").query(String.class).list();
    }

    /** Fills them all. */
    void fill() {
        tables(jdbc).forEach(this::fill);
    }

    private void fill(String table) {
        List<Column> columns = jdbc.sql("""
                        SELECT column_name AS c, data_type AS t, COALESCE(character_maximum_length, 0) AS l,
                            is_nullable AS n
                        FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name = :table
                            AND COALESCE(generation_expression, '') = ''""")
                .param("table", table)
                .query((row, _) -> new Column(
                        row.getString("c"),
                        row.getString("t"),
                        (int) Math.min(row.getLong("l"), 200),
                        row.getString("n").equals("YES")))
                .list();
        String sql = "INSERT IGNORE INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        columns.stream().map(c -> "`" + c.name() + "`").collect(Collectors.joining(", ")),
                        columns.stream().map(c -> ":" + c.name()).collect(Collectors.joining(", ")));
        for (int number = 1; number <= ROWS; number++) {
            JdbcClient.StatementSpec insert = jdbc.sql(sql);
            for (Column column : columns) {
                insert = insert.param(column.name(), value(table, column, number));
            }
            insert.update();
        }
    }

    private @Nullable Object value(String table, Column column, int number) {
        String name = column.name();
        Optional<String> known =
                Optional.ofNullable(VALUES.get(table + "." + name)).or(() -> Optional.ofNullable(VALUES.get(name)));
        if (name.equals("business_id")) {
            return business.value();
        }
        if (name.equals("settings") && table.equals("channel_settings")) {
            return """
                    {"host":"smtp.example.org","port":25,"encryption":"NONE","user":"","encryptedPassword":"",
                     "from":"clinic@example.org","fromName":"%s"}""".formatted(mark);
        }
        if (known.isPresent()) {
            return known.get();
        }
        if (EMPTY.contains(name) && column.nullable()) {
            return null;
        }
        return switch (column.type()) {
            case "bigint" -> isId(name) ? base + (name.equals("referrer_id") ? 1 : number) : number;
            case "tinyint" -> !FALSE.contains(name);
            case "smallint", "int", "mediumint" -> name.equals("birth_day") ? 500 + number : number;
            case "decimal" -> BigDecimal.valueOf(name.startsWith("multiplier") ? 1 : 10L * number);
            case "date" -> day(name, number);
            case "datetime", "timestamp" -> LocalDate.of(2026, 10, number).atTime(9, 0);
            case "mediumblob", "blob", "longblob" -> mark.getBytes(StandardCharsets.UTF_8);
            default -> text(name, number, column.length());
        };
    }

    private static boolean isId(String name) {
        return name.equals("id") || name.endsWith("_id") || name.endsWith("_by") || name.equals("by_user");
    }

    private static LocalDate day(String name, int number) {
        return name.equals("month") || name.equals("from_month")
                ? LocalDate.of(2026, number, 1)
                : name.equals("birth_date") ? LocalDate.of(1980, 5, number) : LocalDate.of(2026, 10, number);
    }

    private String text(String name, int number, int length) {
        String text = switch (name) {
            case "phone", "second_phone" -> "+7912345670" + number;
            case "phone_tail" -> number + "0765432197";
            case "email", "address" -> "patient" + number + "@" + mark + ".example.org";
            default -> mark + number;
        };
        return text.length() <= length ? text : text.substring(text.length() - length);
    }
}
