package io.revisit.dataimport;

import java.util.List;

/** The statements behind {@link FilesOfPerson}. They find by what the patient is still known by: they run before it goes. */
final class FilesOfPersonSql {
    private FilesOfPersonSql() {}

    /** No patient is there for the row: it is refused, or not written yet. */
    private static final String OF_NOBODY = """
            NOT EXISTS (SELECT 1 FROM patient q WHERE q.business_id = r.business_id AND q.id = r.patient_id)
            """;

    /** Rows of a file that matching has given to the person, or that it gave to nobody and that say who the person is. */
    private static final String ABOUT_THE_PERSON = """
            (r.patient_id = p.id OR %1$s AND (
                r.card_number = p.card_number
                OR r.match_key = p.match_key AND (r.phone IS NULL OR r.phone IN (p.phone, p.second_phone))%2$s))
            """;

    private static final String ABOUT_IN_PATIENTS = ABOUT_THE_PERSON.formatted(OF_NOBODY, " OR r.email = p.email");

    private static final String ABOUT_IN_VISITS = ABOUT_THE_PERSON.formatted(OF_NOBODY, "");

    /** Which imports named the person. */
    static final String IMPORTS = """
            SELECT j.created_at, j.file_name, r.row_no
            FROM import_patient_row r
            JOIN import_job j ON j.business_id = r.business_id AND j.id = r.import_id
            WHERE r.business_id = :business AND r.patient_id IN (:patients)
            UNION ALL
            SELECT k.created_at, k.file_name, v.row_no
            FROM import_visit_row v
            JOIN import_job k ON k.business_id = v.business_id AND k.id = v.import_id
            WHERE v.business_id = :business AND v.patient_id IN (:patients)
            ORDER BY created_at, file_name, row_no
            """;

    /** Whether an import is being checked, run or undone: it reads its file and writes its rows. */
    static final String AT_WORK = """
            SELECT EXISTS (
                SELECT 1 FROM import_job j
                WHERE j.business_id = :business AND j.state IN ('CHECKING', 'RUNNING', 'UNDOING'))
            """;

    /** The imports with rows about the person. */
    static final String NAMING = """
            SELECT r.import_id
            FROM patient p
            JOIN import_patient_row r ON r.business_id = p.business_id AND %s
            WHERE p.business_id = :business AND p.id IN (:patients)
            UNION
            SELECT r.import_id
            FROM patient p
            JOIN import_visit_row r ON r.business_id = p.business_id AND %s
            WHERE p.business_id = :business AND p.id IN (:patients)
            """.formatted(ABOUT_IN_PATIENTS, ABOUT_IN_VISITS);

    /** Those of the imports that have not written anything yet. */
    static final String DRAFTS = """
            SELECT j.id FROM import_job j
            WHERE j.business_id = :business AND j.id IN (:imports)
              AND (j.state IN ('NEW', 'CHECKED') OR j.state IN ('STOPPED', 'FAILED') AND j.step = 'READ')
            """;

    static final List<String> DISCARD = List.of(
            "DELETE FROM import_patient_row WHERE business_id = :business AND import_id IN (:imports)",
            "DELETE FROM import_visit_row WHERE business_id = :business AND import_id IN (:imports)",
            "DELETE FROM import_tag_row WHERE business_id = :business AND import_id IN (:imports)",
            "DELETE FROM import_custom_row WHERE business_id = :business AND import_id IN (:imports)",
            "DELETE FROM import_custom_column WHERE business_id = :business AND import_id IN (:imports)",
            "DELETE FROM import_job WHERE business_id = :business AND id IN (:imports)");

    /** A row of a stopped run that was not written yet is refused, so that going on does not write it. */
    private static final String REFUSED =
            "r.outcome = CASE WHEN %s THEN 'REJECTED' ELSE r.outcome END".formatted(OF_NOBODY);

    /** Before {@link #EMPTY_PATIENT_ROWS}, by which the rows are no longer found. */
    static final String REMOVE_CUSTOM_ROWS = """
            DELETE w FROM import_custom_row w
            JOIN import_patient_row r ON r.business_id = w.business_id AND r.import_id = w.import_id
                AND r.record_no = w.record_no
            JOIN patient p ON p.business_id = r.business_id AND %s
            WHERE w.business_id = :business AND p.id IN (:patients)
            """.formatted(ABOUT_IN_PATIENTS);

    static final String EMPTY_PATIENT_ROWS = """
            UPDATE import_patient_row r
            JOIN patient p ON p.business_id = r.business_id AND %s
            SET %s, r.warned = FALSE, r.problems = '[]', r.card_number = NULL, r.surname = NULL, r.given_name = NULL,
                r.patronymic = NULL, r.patronymic_key = NULL, r.search_name = NULL, r.match_key = NULL, r.phone = NULL,
                r.phone_tail = NULL, r.second_phone = NULL, r.email = NULL, r.address = NULL, r.address_key = NULL, r.birth_date = NULL, r.sex = NULL,
                r.source = NULL, r.comment = NULL, r.referrer_card = NULL
            WHERE r.business_id = :business AND p.id IN (:patients)
            """.formatted(ABOUT_IN_PATIENTS, REFUSED);

    static final String EMPTY_VISIT_ROWS = """
            UPDATE import_visit_row r
            JOIN patient p ON p.business_id = r.business_id AND %s
            SET %s, r.warned = FALSE, r.problems = '[]', r.card_number = NULL, r.patient_name = NULL,
                r.patronymic_key = NULL, r.match_key = NULL, r.phone = NULL, r.birth_date = NULL
            WHERE r.business_id = :business AND p.id IN (:patients)
            """.formatted(ABOUT_IN_VISITS, REFUSED);

    static final String FORGET_BEFORE =
            "DELETE FROM import_patient_before WHERE business_id = :business AND patient_id IN (:patients)";

    static final String FORGET_CUSTOM_BEFORE =
            "DELETE FROM import_custom_before WHERE business_id = :business AND patient_id IN (:patients)";

    static final String FORGET_STATUS_BEFORE =
            "DELETE FROM import_status_before WHERE business_id = :business AND patient_id IN (:patients)";
}
