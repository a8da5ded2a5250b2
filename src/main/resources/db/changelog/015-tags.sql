--liquibase formatted sql

--changeset revisit:015-main-tags
-- The doctor and the direction of most days with completed visits, of equals that of the latest visit. Derived with the other columns.
ALTER TABLE patient_summary
    ADD COLUMN main_doctor_id    BIGINT,
    ADD COLUMN main_direction_id BIGINT,
    ADD INDEX patient_summary_doctor (business_id, main_doctor_id),
    ADD INDEX patient_summary_direction (business_id, main_direction_id);

--changeset revisit:015-main-doctors-of-old
UPDATE patient_summary s
JOIN (
    SELECT f.business_id, f.patient_id, f.doctor_id,
           ROW_NUMBER() OVER (PARTITION BY f.business_id, f.patient_id ORDER BY f.days DESC, f.latest DESC, f.doctor_id) AS place
    FROM (
        SELECT v.business_id, v.patient_id, v.doctor_id, COUNT(DISTINCT v.visit_day) AS days, MAX(v.starts_at) AS latest
        FROM visit v
        WHERE v.status = 'COMPLETED' AND NOT v.reversed AND v.doctor_id IS NOT NULL
        GROUP BY v.business_id, v.patient_id, v.doctor_id
    ) f
) m ON m.business_id = s.business_id AND m.patient_id = s.patient_id AND m.place = 1
SET s.main_doctor_id = m.doctor_id;

--changeset revisit:015-main-directions-of-old
UPDATE patient_summary s
JOIN (
    SELECT f.business_id, f.patient_id, f.direction_id,
           ROW_NUMBER() OVER (PARTITION BY f.business_id, f.patient_id ORDER BY f.days DESC, f.latest DESC, f.direction_id) AS place
    FROM (
        SELECT v.business_id, v.patient_id, v.direction_id, COUNT(DISTINCT v.visit_day) AS days, MAX(v.starts_at) AS latest
        FROM visit v
        WHERE v.status = 'COMPLETED' AND NOT v.reversed AND v.direction_id IS NOT NULL
        GROUP BY v.business_id, v.patient_id, v.direction_id
    ) f
) m ON m.business_id = s.business_id AND m.patient_id = s.patient_id AND m.place = 1
SET s.main_direction_id = m.direction_id;

--changeset revisit:015-patient-tag-rule
-- rule_id: the rule that holds of the patient; the tag stands while it follows from visits, from a rule or from a hand's word.
ALTER TABLE patient_tag
    ADD COLUMN rule_id  BIGINT,
    ADD COLUMN ruled_at DATETIME(6),
    ADD INDEX patient_tag_rule (business_id, rule_id, patient_id);

--changeset revisit:015-tag-rule
-- Who fulfils the conditions carries the tag. A rule that is not active holds of nobody; one that is removed goes once its tags are gone.
-- running, run_no, last_patient, done, total, added, taken: the recomputation under way, its checkpoint and what it did so far;
-- computed_on: the clinic's day for which the last one was done.
CREATE TABLE tag_rule (
    business_id        BIGINT       NOT NULL,
    id                 BIGINT       NOT NULL,
    name               VARCHAR(200) NOT NULL,
    tag_id             BIGINT       NOT NULL,
    definition         MEDIUMTEXT   NOT NULL,
    definition_version INT          NOT NULL,
    active             BOOLEAN      NOT NULL DEFAULT TRUE,
    removed            BOOLEAN      NOT NULL DEFAULT FALSE,
    running            BOOLEAN      NOT NULL DEFAULT FALSE,
    run_no             BIGINT       NOT NULL DEFAULT 0,
    last_patient       BIGINT       NOT NULL DEFAULT 0,
    done               BIGINT       NOT NULL DEFAULT 0,
    total              BIGINT       NOT NULL DEFAULT 0,
    added              BIGINT       NOT NULL DEFAULT 0,
    taken              BIGINT       NOT NULL DEFAULT 0,
    computed_at        DATETIME(6),
    computed_on        DATE,
    created_by         BIGINT,
    created_at         DATETIME(6)  NOT NULL,
    version            BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY tag_rule_tag (business_id, tag_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:015-tag-operation
-- A bulk action on a tag: SET and OFF on the patients of a filter or on chosen ones, MERGE into another tag. last_patient: its checkpoint.
CREATE TABLE tag_operation (
    business_id  BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    kind         VARCHAR(16)  NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    tag_id       BIGINT       NOT NULL,
    tag_name     VARCHAR(200) NOT NULL,
    into_id      BIGINT,
    into_name    VARCHAR(200),
    scope        MEDIUMTEXT   NOT NULL,
    total        BIGINT       NOT NULL,
    done         BIGINT       NOT NULL DEFAULT 0,
    changed      BIGINT       NOT NULL DEFAULT 0,
    kept         BIGINT       NOT NULL DEFAULT 0,
    last_patient BIGINT       NOT NULL DEFAULT 0,
    started_by   BIGINT,
    started_at   DATETIME(6)  NOT NULL,
    ended_at     DATETIME(6),
    undone_by    BIGINT,
    PRIMARY KEY (business_id, id),
    INDEX tag_operation_state (business_id, state, started_at),
    INDEX tag_operation_started (business_id, started_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:015-patient-tag-removed-operation
-- The operation that had set what this one took off, so that undoing this one lets the other be undone
-- as well; note: what was noted with the tag.
ALTER TABLE patient_tag_removed
    ADD COLUMN set_operation BIGINT,
    ADD COLUMN note          VARCHAR(500);
