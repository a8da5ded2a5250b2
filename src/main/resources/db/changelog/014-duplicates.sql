--liquibase formatted sql

--changeset revisit:014-duplicate-search
-- The latest search for duplicates of a business. state: RUNNING, STOPPED or FINISHED. stage, after_key: where it goes on after
-- a restart; rows are those of the index that the stage walks along. search_no: which search it is; pairs carry it.
CREATE TABLE duplicate_search (
    business_id    BIGINT       NOT NULL,
    search_no      BIGINT       NOT NULL,
    state          VARCHAR(16)  NOT NULL,
    stage          VARCHAR(16)  NOT NULL,
    after_key      VARCHAR(310) NOT NULL,
    rows_done      BIGINT       NOT NULL DEFAULT 0,
    rows_total     BIGINT       NOT NULL DEFAULT 0,
    stop_requested BOOLEAN      NOT NULL DEFAULT FALSE,
    ordered_by     BIGINT,
    ordered_at     DATETIME(6)  NOT NULL,
    finished_at    DATETIME(6),
    PRIMARY KEY (business_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-duplicate-pair
-- Two patients who may be one person, a_id < b_id. state: OPEN, or NOT_DUPLICATE once a person has said so, for good.
-- signals: what speaks for and against it, by name; plain: sure enough to be merged in bulk.
CREATE TABLE duplicate_pair (
    business_id BIGINT       NOT NULL,
    a_id        BIGINT       NOT NULL,
    b_id        BIGINT       NOT NULL,
    score       SMALLINT     NOT NULL,
    plain       BOOLEAN      NOT NULL,
    signals     VARCHAR(300) NOT NULL,
    state       VARCHAR(16)  NOT NULL,
    search_no   BIGINT       NOT NULL,
    decided_by  BIGINT,
    decided_at  DATETIME(6),
    PRIMARY KEY (business_id, a_id, b_id),
    INDEX duplicate_pair_open (business_id, state, score),
    INDEX duplicate_pair_other (business_id, b_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-patient-merge
-- Two patients made one. operation_id: what was merged at one stroke. taken: fields whose values came from the loser.
CREATE TABLE patient_merge (
    business_id  BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    operation_id BIGINT       NOT NULL,
    survivor_id  BIGINT       NOT NULL,
    loser_id     BIGINT       NOT NULL,
    taken        VARCHAR(300) NOT NULL,
    merged_by    BIGINT,
    merged_at    DATETIME(6)  NOT NULL,
    undone_by    BIGINT,
    undone_at    DATETIME(6),
    PRIMARY KEY (business_id, id),
    INDEX patient_merge_survivor (business_id, survivor_id),
    INDEX patient_merge_loser (business_id, loser_id),
    INDEX patient_merge_operation (business_id, operation_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-patient-merge-patient
-- The two as they were: part SURVIVOR and LOSER; the survivor as the merge left them: RESULT; as an unmerge found them: FOUND.
CREATE TABLE patient_merge_patient (
    business_id  BIGINT       NOT NULL,
    merge_id     BIGINT       NOT NULL,
    part         VARCHAR(16)  NOT NULL,
    patient_id   BIGINT       NOT NULL,
    version      BIGINT       NOT NULL,
    card_number  VARCHAR(64),
    surname      VARCHAR(100) NOT NULL,
    given_name   VARCHAR(100) NOT NULL,
    patronymic   VARCHAR(100),
    search_name  VARCHAR(310) NOT NULL,
    match_key    VARCHAR(210) NOT NULL,
    phone        VARCHAR(20),
    phone_tail   VARCHAR(20),
    second_phone VARCHAR(20),
    email        VARCHAR(254),
    birth_date   DATE,
    birth_day    SMALLINT,
    sex          VARCHAR(8),
    source       VARCHAR(100),
    comment      VARCHAR(2000),
    referrer_id  BIGINT,
    branch_id    BIGINT,
    PRIMARY KEY (business_id, merge_id, part)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-patient-merge-row
-- Rows that went from the loser to the survivor. kind: whose rows (VISIT, MESSAGE …).
CREATE TABLE patient_merge_row (
    business_id BIGINT      NOT NULL,
    merge_id    BIGINT      NOT NULL,
    kind        VARCHAR(16) NOT NULL,
    row_id      BIGINT      NOT NULL,
    PRIMARY KEY (business_id, merge_id, kind, row_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-patient-merge-tag
-- The tags of both as they were.
CREATE TABLE patient_merge_tag (
    business_id  BIGINT      NOT NULL,
    merge_id     BIGINT      NOT NULL,
    patient_id   BIGINT      NOT NULL,
    tag_id       BIGINT      NOT NULL,
    from_visits  BOOLEAN     NOT NULL,
    by_hand      BOOLEAN     NOT NULL,
    set_by       BIGINT,
    import_id    BIGINT,
    set_at       DATETIME(6) NOT NULL,
    operation_id BIGINT,
    note         VARCHAR(500),
    rule_id      BIGINT,
    ruled_at     DATETIME(6),
    PRIMARY KEY (business_id, merge_id, patient_id, tag_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-patient-merge-consent
-- The consents of both as they were.
CREATE TABLE patient_merge_consent (
    business_id BIGINT      NOT NULL,
    merge_id    BIGINT      NOT NULL,
    patient_id  BIGINT      NOT NULL,
    channel     VARCHAR(16) NOT NULL,
    purpose     VARCHAR(16) NOT NULL,
    given       BOOLEAN     NOT NULL,
    at          DATETIME(6) NOT NULL,
    PRIMARY KEY (business_id, merge_id, patient_id, channel, purpose)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-patient-merge-digitization
-- The registrations of both as they were.
CREATE TABLE patient_merge_digitization (
    business_id  BIGINT      NOT NULL,
    merge_id     BIGINT      NOT NULL,
    patient_id   BIGINT      NOT NULL,
    at           DATETIME(6) NOT NULL,
    digitized_on DATE        NOT NULL,
    channel      VARCHAR(16) NOT NULL,
    staff_id     BIGINT,
    imported     BOOLEAN     NOT NULL,
    import_id    BIGINT,
    by_user      BIGINT,
    PRIMARY KEY (business_id, merge_id, patient_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-household
-- A family that a person has confirmed; families that only share a phone are found when they are looked for.
CREATE TABLE household (
    business_id  BIGINT      NOT NULL,
    id           BIGINT      NOT NULL,
    confirmed_by BIGINT,
    confirmed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (business_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:014-household-member
-- relation: who this is in the family (mother, son), in the clinic's words. holder: has the family's loyalty account.
CREATE TABLE household_member (
    business_id  BIGINT      NOT NULL,
    patient_id   BIGINT      NOT NULL,
    household_id BIGINT      NOT NULL,
    relation     VARCHAR(60),
    holder       BOOLEAN     NOT NULL,
    PRIMARY KEY (business_id, patient_id),
    INDEX household_member_household (business_id, household_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
