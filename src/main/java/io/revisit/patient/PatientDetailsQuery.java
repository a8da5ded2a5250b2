package io.revisit.patient;

import io.revisit.business.BranchId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one patient whole, and who stands near them. */
@Component
class PatientDetailsQuery {

    private static final String DETAILS = """
            SELECT p.*, s.visits, s.first_visit_on, s.last_visit_on, s.net, d.digitized_on
            FROM patient p
            JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id
            LEFT JOIN digitization d ON d.business_id = p.business_id AND d.patient_id = p.id
            WHERE p.business_id = :business AND p.id = :patient AND p.gone = FALSE
            """;

    /** Patients with that phone, or that name and birth date: likely the same person. */
    private static final String ALIKE = """
            SELECT a.id FROM patient a
            WHERE a.business_id = :business AND a.phone = :phone AND a.gone = FALSE AND a.id <> :except
            UNION
            SELECT b.id FROM patient b
            WHERE b.business_id = :business AND b.second_phone = :phone AND b.gone = FALSE AND b.id <> :except
            UNION
            SELECT c.id FROM patient c
            WHERE c.business_id = :business AND c.match_key = :name AND c.birth_date = :born
              AND c.gone = FALSE AND c.id <> :except
            LIMIT :limit
            """;

    /** Who holds a card. */
    private static final String CARD_HOLDER = """
            SELECT id FROM patient WHERE business_id = :business AND card_number = :card AND id <> :except
            """;

    private static final int MAX_ALIKE = 10;
    private static final long NOBODY = 0;

    private final TenantSql sql;

    PatientDetailsQuery(TenantSql sql) {
        this.sql = sql;
    }

    Optional<Patient> details(PatientId patient) {
        return sql.sql(DETAILS)
                .param("patient", patient.value())
                .query((rs, _) -> patient(rs))
                .optional();
    }

    List<Long> alike(PatientData data, @Nullable PatientId except) {
        return sql.sql(ALIKE)
                .param("phone", data.phone() == null ? null : data.phone().e164())
                .param("name", data.name().matchKey())
                .param("born", data.birthDate())
                .param("except", except == null ? NOBODY : except.value())
                .param("limit", MAX_ALIKE)
                .query(Long.class)
                .list();
    }

    Optional<Long> cardHolder(String card, @Nullable PatientId except) {
        return sql.sql(CARD_HOLDER)
                .param("card", card)
                .param("except", except == null ? NOBODY : except.value())
                .query(Long.class)
                .optional();
    }

    private static Patient patient(ResultSet rs) throws SQLException {
        return new Patient(
                new PatientId(rs.getLong("id")),
                PatientListQuery.name(rs),
                rs.getString("card_number"),
                PatientListQuery.phone(rs.getString("phone")),
                PatientListQuery.phone(rs.getString("second_phone")),
                PatientListQuery.email(rs.getString("email")),
                rs.getString("address"),
                rs.getObject("birth_date", LocalDate.class),
                PatientListQuery.sex(rs.getString("sex")),
                rs.getString("source"),
                rs.getString("comment"),
                id(rs, "referrer_id") == null ? null : new PatientId(rs.getLong("referrer_id")),
                id(rs, "branch_id") == null ? null : new BranchId(rs.getLong("branch_id")),
                Objects.requireNonNull(UtcTime.toInstant(rs.getObject("created_at", LocalDateTime.class))),
                rs.getObject("digitized_on", LocalDate.class),
                rs.getInt("visits"),
                rs.getObject("first_visit_on", LocalDate.class),
                rs.getObject("last_visit_on", LocalDate.class),
                rs.getBigDecimal("net"),
                rs.getLong("version"));
    }

    private static @Nullable Long id(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, Long.class);
    }
}
