--liquibase formatted sql

--changeset revisit:013-import-job-undo
-- undoable: undo data was kept since the run's first row. undo_changed: what people changed since goes out as well.
-- undo_removed, undo_restored, undo_kept: what the undo did so far, in records.
ALTER TABLE import_job
    ADD COLUMN undoable      BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN undo_changed  BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN undone_by     BIGINT,
    ADD COLUMN undo_removed  INT     NOT NULL DEFAULT 0,
    ADD COLUMN undo_restored INT     NOT NULL DEFAULT 0,
    ADD COLUMN undo_kept     INT     NOT NULL DEFAULT 0;

--changeset revisit:013-import-row-kept
-- Why an undo kept what the row had brought or changed.
ALTER TABLE import_patient_row ADD COLUMN kept VARCHAR(16);
ALTER TABLE import_visit_row ADD COLUMN kept VARCHAR(16);

--changeset revisit:013-consent-record-import
ALTER TABLE consent_record ADD COLUMN import_id BIGINT;

--changeset revisit:013-import-patient-before
-- A patient as it was before the import changed it; left_version: what the import left behind, another one is somebody else's change.
CREATE TABLE import_patient_before (
    business_id  BIGINT       NOT NULL,
    import_id    BIGINT       NOT NULL,
    patient_id   BIGINT       NOT NULL,
    left_version BIGINT       NOT NULL,
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
    PRIMARY KEY (business_id, import_id, patient_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:013-import-visit-before
CREATE TABLE import_visit_before (
    business_id  BIGINT         NOT NULL,
    import_id    BIGINT         NOT NULL,
    visit_id     BIGINT         NOT NULL,
    left_version BIGINT         NOT NULL,
    version      BIGINT         NOT NULL,
    patient_id   BIGINT         NOT NULL,
    starts_at    DATETIME(6)    NOT NULL,
    visit_day    DATE           NOT NULL,
    status       VARCHAR(16)    NOT NULL,
    gross        DECIMAL(15, 2) NOT NULL,
    doctor_id    BIGINT,
    direction_id BIGINT,
    branch_id    BIGINT,
    staff_id     BIGINT,
    service      VARCHAR(300),
    PRIMARY KEY (business_id, import_id, visit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:013-import-name
-- Names that the import added to the dictionaries: kind DOCTOR, DIRECTION, STAFF, BRANCH or TAG; OLD_TAG: a tag that was there
-- before the doctor or direction of its name.
CREATE TABLE import_name (
    business_id BIGINT      NOT NULL,
    import_id   BIGINT      NOT NULL,
    kind        VARCHAR(16) NOT NULL,
    entry_id    BIGINT      NOT NULL,
    PRIMARY KEY (business_id, import_id, kind, entry_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
