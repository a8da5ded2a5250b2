package io.revisit.campaign;

import io.revisit.business.BusinessService;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.i18n.Messages;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the placeholders say for a patient. Where nothing is known there stand words that read well instead. */
@Component
class PatientValues {

    /** The patient's name and last completed visit, with its doctor. */
    private static final String VALUES = """
            SELECT p.surname, p.given_name, p.patronymic, s.last_visit_on,
                   (SELECT d.name
                    FROM visit v
                    JOIN doctor d ON d.business_id = v.business_id AND d.id = v.doctor_id
                    WHERE v.business_id = :business AND v.patient_id = p.id AND v.status = 'COMPLETED'
                    ORDER BY v.visit_day DESC, v.starts_at DESC
                    LIMIT 1) AS doctor
            FROM patient p
            LEFT JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id
            WHERE p.business_id = :business AND p.id = :patient""";

    private final TenantSql sql;
    private final BusinessService businesses;

    PatientValues(TenantSql sql, BusinessService businesses) {
        this.sql = sql;
        this.businesses = businesses;
    }

    /**
     * The values for one patient; empty when there is no such patient.
     *
     * @param unsubscribeUrl what the unsubscribe placeholder stands for
     */
    Optional<Function<Placeholder, String>> of(PatientId patient, String unsubscribeUrl) {
        return sql.sql(VALUES)
                .param("patient", patient.value())
                .query((row, _) -> new Row(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        row.getObject("last_visit_on", LocalDate.class),
                        row.getString("doctor")))
                .optional()
                .map(row -> placeholder -> value(placeholder, row, unsubscribeUrl));
    }

    private String value(Placeholder placeholder, Row row, String unsubscribeUrl) {
        return switch (placeholder) {
            case FIRST_NAME -> either(row.given(), "campaign.placeholder.nameless");
            case FIRST_AND_PATRONYMIC -> either(joined(row.given(), row.patronymic()), "campaign.placeholder.nameless");
            case FULL_NAME ->
                either(joined(row.surname(), row.given(), row.patronymic()), "campaign.placeholder.nameless");
            case DOCTOR -> either(row.doctor(), "campaign.placeholder.no-doctor");
            case LAST_VISIT -> lastVisit(row.lastVisit());
            case CLINIC -> businesses.current().name();
            case UNSUBSCRIBE -> unsubscribeUrl;
        };
    }

    private String lastVisit(@Nullable LocalDate day) {
        return day == null
                ? Messages.get(Messages.RUSSIAN, "campaign.placeholder.no-visit")
                : Formats.of(Messages.RUSSIAN, businesses.zone()).date(day);
    }

    /** Patients read Russian, whatever language the user's interface has. */
    private static String either(@Nullable String value, String otherwiseKey) {
        return value == null || value.isBlank() ? Messages.get(Messages.RUSSIAN, otherwiseKey) : value;
    }

    private static String joined(@Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                joined.append(joined.isEmpty() ? "" : " ").append(part);
            }
        }
        return joined.toString();
    }

    private record Row(
            @Nullable String surname,
            @Nullable String given,
            @Nullable String patronymic,
            @Nullable LocalDate lastVisit,
            @Nullable String doctor) {}
}
