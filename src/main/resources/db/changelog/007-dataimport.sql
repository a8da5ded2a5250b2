--liquibase formatted sql

--changeset revisit:007-import-job
-- state: NEW, CHECKING, CHECKED, RUNNING, FINISHED, STOPPED or FAILED. step: where a check or run goes on after a restart.
CREATE TABLE import_job (
    business_id    BIGINT       NOT NULL,
    id             BIGINT       NOT NULL,
    state          VARCHAR(16)  NOT NULL,
    step           VARCHAR(16)  NOT NULL,
    file_name      VARCHAR(300) NOT NULL,
    file_size      BIGINT       NOT NULL,
    settings       MEDIUMTEXT   NOT NULL,
    rows_total     INT          NOT NULL DEFAULT 0,
    rows_done      INT          NOT NULL DEFAULT 0,
    rows_new       INT          NOT NULL DEFAULT 0,
    rows_updated   INT          NOT NULL DEFAULT 0,
    rows_unchanged INT          NOT NULL DEFAULT 0,
    rows_repeated  INT          NOT NULL DEFAULT 0,
    rows_warned    INT          NOT NULL DEFAULT 0,
    rows_rejected  INT          NOT NULL DEFAULT 0,
    stop_requested BOOLEAN      NOT NULL DEFAULT FALSE,
    notice         VARCHAR(64),
    created_by     BIGINT,
    created_at     DATETIME(6)  NOT NULL,
    ordered_at     DATETIME(6),
    finished_at    DATETIME(6),
    PRIMARY KEY (business_id, id),
    INDEX import_job_created (business_id, created_at),
    INDEX import_job_state (business_id, state, ordered_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:007-import-file-chunk
-- The uploaded file, so that a restart or another node can go on with it.
CREATE TABLE import_file_chunk (
    business_id BIGINT     NOT NULL,
    import_id   BIGINT     NOT NULL,
    chunk_no    INT        NOT NULL,
    bytes       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (business_id, import_id, chunk_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:007-import-patient-row
-- The rows of a file of patients as they were read. outcome: PENDING until matched, then NEW, UPDATED, UNCHANGED, REPEATED or
-- REJECTED; refusal: why matching rejected it. root_no: the first row of the file that is the same patient.
CREATE TABLE import_patient_row (
    business_id    BIGINT      NOT NULL,
    import_id      BIGINT      NOT NULL,
    record_no      INT         NOT NULL,
    row_no         INT         NOT NULL,
    outcome        VARCHAR(16) NOT NULL,
    refusal        VARCHAR(32),
    warned         BOOLEAN     NOT NULL,
    problems       MEDIUMTEXT,
    patient_id     BIGINT,
    root_no        INT,
    card_number    VARCHAR(64),
    surname        VARCHAR(100),
    given_name     VARCHAR(100),
    patronymic     VARCHAR(100),
    patronymic_key VARCHAR(100),
    search_name    VARCHAR(310),
    match_key      VARCHAR(210),
    phone          VARCHAR(20),
    phone_tail     VARCHAR(20),
    second_phone   VARCHAR(20),
    email          VARCHAR(254),
    birth_date     DATE,
    sex            VARCHAR(8),
    source         VARCHAR(100),
    comment        VARCHAR(2000),
    referrer_card  VARCHAR(64),
    digitized_on   DATE,
    digitized_at   DATETIME(6),
    digitized_by   VARCHAR(200),
    digitized_key  VARCHAR(200),
    consent        BOOLEAN,
    PRIMARY KEY (business_id, import_id, record_no),
    INDEX import_patient_row_card (business_id, import_id, card_number),
    INDEX import_patient_row_phone (business_id, import_id, phone, match_key),
    INDEX import_patient_row_patient (business_id, import_id, patient_id),
    INDEX import_patient_row_outcome (business_id, import_id, outcome, record_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:007-import-tag-row
CREATE TABLE import_tag_row (
    business_id BIGINT       NOT NULL,
    import_id   BIGINT       NOT NULL,
    record_no   INT          NOT NULL,
    name_key    VARCHAR(200) NOT NULL,
    name        VARCHAR(200) NOT NULL,
    PRIMARY KEY (business_id, import_id, record_no, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:007-import-visit-row
-- The rows of a file of visits as they were read; starts_at in UTC, visit_day in the clinic's zone.
CREATE TABLE import_visit_row (
    business_id     BIGINT         NOT NULL,
    import_id       BIGINT         NOT NULL,
    record_no       INT            NOT NULL,
    row_no          INT            NOT NULL,
    outcome         VARCHAR(16)    NOT NULL,
    refusal         VARCHAR(32),
    warned          BOOLEAN        NOT NULL,
    problems        MEDIUMTEXT,
    patient_id      BIGINT,
    visit_id        BIGINT,
    root_no         INT,
    external_number VARCHAR(64),
    card_number     VARCHAR(64),
    patient_name    VARCHAR(310),
    patronymic_key  VARCHAR(100),
    match_key       VARCHAR(210),
    phone           VARCHAR(20),
    birth_date      DATE,
    starts_at       DATETIME(6),
    visit_day       DATE,
    status          VARCHAR(16),
    gross           DECIMAL(15, 2),
    service         VARCHAR(300),
    doctor          VARCHAR(200),
    doctor_key      VARCHAR(200),
    doctor_id       BIGINT,
    direction       VARCHAR(200),
    direction_key   VARCHAR(200),
    direction_id    BIGINT,
    staff           VARCHAR(200),
    staff_key       VARCHAR(200),
    staff_id        BIGINT,
    branch          VARCHAR(200),
    branch_key      VARCHAR(200),
    branch_id       BIGINT,
    PRIMARY KEY (business_id, import_id, record_no),
    INDEX import_visit_row_number (business_id, import_id, external_number),
    INDEX import_visit_row_patient (business_id, import_id, patient_id, starts_at),
    INDEX import_visit_row_outcome (business_id, import_id, outcome, record_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
