package io.revisit.patient.household;

import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.security.CurrentUser;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of {@code household} and {@code household_member}. */
@Component
class Households {
    private static final int MOST = 50;

    /** More people of one address live in a house whose flats nobody wrote down. */
    private static final int LARGEST = 12;

    static final String PERSON = "SELECT p.id, p.surname, p.given_name, p.birth_date,"
            + " TRIM(CONCAT_WS(' ', p.surname, p.given_name, p.patronymic)) AS name";

    private static final String FAMILY = PERSON + """
            , m.relation, m.holder
            FROM household_member h
            JOIN household_member m ON m.business_id = h.business_id AND m.household_id = h.household_id
            JOIN patient p ON p.business_id = m.business_id AND p.id = m.patient_id AND p.gone = FALSE
            WHERE h.business_id = :business AND h.patient_id = :patient
            ORDER BY p.birth_date IS NULL, p.birth_date, p.id""";

    private static final String RELATIVES = """
            SELECT h.patient_id, COALESCE(NULLIF(p.given_name, ''), p.surname) AS name
            FROM household_member h
            JOIN household_member m ON m.business_id = h.business_id AND m.household_id = h.household_id
                AND m.patient_id <> h.patient_id
            JOIN patient p ON p.business_id = m.business_id AND p.id = m.patient_id AND p.gone = FALSE
            WHERE h.business_id = :business AND h.patient_id IN (:patients)
            ORDER BY p.birth_date IS NULL, p.birth_date, p.id""";

    private static final String SAME_PHONE = "SELECT x.* FROM (" + PERSON + """
            , NULL AS relation, FALSE AS holder
            FROM patient s
            JOIN patient p ON p.business_id = s.business_id AND p.phone = s.phone AND p.gone = FALSE
            WHERE s.business_id = :business AND s.id = :patient
            UNION
            """ + PERSON + """
            , NULL AS relation, FALSE AS holder
            FROM patient s
            JOIN patient p ON p.business_id = s.business_id AND p.second_phone = s.phone AND p.gone = FALSE
            WHERE s.business_id = :business AND s.id = :patient
            UNION
            """ + PERSON + """
            , NULL AS relation, FALSE AS holder
            FROM patient p
            WHERE p.business_id = :business AND p.id = :patient AND p.gone = FALSE) x
            ORDER BY x.birth_date IS NULL, x.birth_date, x.id LIMIT :limit""";

    private static final String SAME_ADDRESS = PERSON + """
            , NULL AS relation, FALSE AS holder
            FROM patient s
            JOIN patient p ON p.business_id = s.business_id AND p.address_key = s.address_key AND p.gone = FALSE
            WHERE s.business_id = :business AND s.id = :patient
            ORDER BY p.birth_date IS NULL, p.birth_date, p.id LIMIT :limit""";

    private static final String MEMBERS = """
            SELECT m.patient_id FROM household_member h
            JOIN household_member m ON m.business_id = h.business_id AND m.household_id = h.household_id
            WHERE h.business_id = :business AND h.patient_id = :patient""";

    private static final String HOUSEHOLD =
            "SELECT household_id FROM household_member WHERE business_id = :business AND patient_id = :patient";

    /** Only patients of this clinic who are in the base. */
    private static final String JOIN = """
            INSERT INTO household_member (business_id, patient_id, household_id, relation, holder)
            SELECT p.business_id, p.id, :household, :relation, :holder FROM patient p
            WHERE p.business_id = :business AND p.id = :patient AND p.gone = FALSE""";

    private final TenantSql sql;
    private final PatientEvents events;
    private final CurrentUser currentUser;
    private final Ids ids;
    private final Clock clock;

    Households(TenantSql sql, PatientEvents events, CurrentUser currentUser, Ids ids, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.currentUser = currentUser;
        this.ids = ids;
        this.clock = clock;
    }

    List<FamilyMember> familyOf(PatientId patient) {
        return sql.sql(FAMILY)
                .param("patient", patient.value())
                .query((row, _) -> member(row))
                .list();
    }

    Map<PatientId, List<String>> relativesOf(Collection<PatientId> patients) {
        Map<PatientId, List<String>> relatives = new HashMap<>();
        if (!patients.isEmpty()) {
            sql.sql(RELATIVES)
                    .param("patients", patients.stream().map(PatientId::value).toList())
                    .query(row -> {
                        relatives
                                .computeIfAbsent(new PatientId(row.getLong("patient_id")), _ -> new ArrayList<>())
                                .add(row.getString("name"));
                    });
        }
        return relatives;
    }

    /** The patient and whoever has their phone. */
    List<FamilyMember> samePhone(PatientId patient) {
        return sql.sql(SAME_PHONE)
                .param("patient", patient.value())
                .param("limit", MOST)
                .query((row, _) -> member(row))
                .list();
    }

    /** Whoever lives where the patient does; nobody where that says nothing. */
    List<FamilyMember> sameAddress(PatientId patient) {
        List<FamilyMember> found = sql.sql(SAME_ADDRESS)
                .param("patient", patient.value())
                .param("limit", LARGEST + 1)
                .query((row, _) -> member(row))
                .list();
        return found.size() > LARGEST ? List.of() : found;
    }

    /** Gives who they were, nobody when there was no family. */
    List<PatientId> dissolveOf(PatientId patient) {
        List<Long> household = sql.sql(HOUSEHOLD)
                .param("patient", patient.value())
                .query(Long.class)
                .list();
        if (household.isEmpty()) {
            return List.of();
        }
        List<PatientId> members = sql.sql(MEMBERS).param("patient", patient.value()).query(Long.class).list().stream()
                .map(PatientId::new)
                .toList();
        for (String table : List.of("household_member WHERE household_id", "household WHERE id")) {
            sql.sql("DELETE FROM " + table + " = :household AND business_id = :business")
                    .param("household", household.getFirst())
                    .update();
        }
        events.recordAll(members, "patient.family-dissolved", null);
        return members;
    }

    void join(List<FamilyRole> members, PatientId holder) {
        long household = ids.next();
        sql.sql("INSERT INTO household (business_id, id, confirmed_by, confirmed_at)"
                        + " VALUES (:business, :id, :user, :now)")
                .param("id", household)
                .param("user", currentUser.user().map(user -> user.id().value()).orElse(null))
                .param("now", UtcTime.of(clock.instant()))
                .update();
        for (FamilyRole member : members) {
            leave(member.patient());
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("household", household);
            row.put("patient", member.patient().value());
            row.put("relation", member.relation().isEmpty() ? null : member.relation());
            row.put("holder", member.patient().equals(holder));
            if (sql.sql(JOIN).params(row).update() == 0) {
                throw new IllegalArgumentException("No " + member.patient());
            }
        }
        events.recordAll(members.stream().map(FamilyRole::patient).toList(), "patient.family-confirmed", null);
    }

    /** Of two one is left, who is no family any more. */
    private void leave(PatientId patient) {
        List<FamilyMember> family = familyOf(patient);
        if (family.size() == 2) {
            dissolveOf(patient);
        } else if (!family.isEmpty()) {
            sql.sql("DELETE FROM household_member WHERE business_id = :business AND patient_id = :patient")
                    .param("patient", patient.value())
                    .update();
        }
    }

    static FamilyMember member(ResultSet row) throws SQLException {
        String given = row.getString("given_name");
        return new FamilyMember(
                new PatientId(row.getLong("id")),
                given.isEmpty() ? row.getString("surname") : given,
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("relation"),
                row.getBoolean("holder"));
    }
}
