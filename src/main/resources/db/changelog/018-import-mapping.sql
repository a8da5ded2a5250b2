--liquibase formatted sql

--changeset revisit:018-import-tag-kind
ALTER TABLE import_tag_row
    ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'CATEGORY' AFTER record_no,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (business_id, import_id, record_no, kind, name_key);

--changeset revisit:018-import-job-origin
-- headers_key: a digest of the file's column names, so that the same export is recognised. origin: whose mapping was taken over: PRESET, READY,
-- EARLIER or MENDED; origin_name: its name, of a ready one its key; origin_import: the import of an EARLIER or MENDED one.
-- mended_rows: how many rows of a MENDED file stood rejected in that import.
ALTER TABLE import_job
    ADD COLUMN headers_key   CHAR(64),
    ADD COLUMN origin        VARCHAR(16),
    ADD COLUMN origin_name   VARCHAR(300),
    ADD COLUMN origin_import BIGINT,
    ADD COLUMN mended_rows   INT NOT NULL DEFAULT 0,
    ADD INDEX import_job_headers (business_id, headers_key, created_at),
    ADD INDEX import_job_origin (business_id, origin_import);

--changeset revisit:018-import-preset
-- A mapping by column names that people saved; mapping: JSON.
CREATE TABLE import_preset (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    name        VARCHAR(100) NOT NULL,
    name_key    VARCHAR(100) NOT NULL,
    mapping     MEDIUMTEXT   NOT NULL,
    created_by  BIGINT,
    created_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY import_preset_name (business_id, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:018-import-job-batch
-- batch_no: which file of those uploaded together it is, from 1, in the order in which they are imported.
ALTER TABLE import_job
    ADD COLUMN batch_id BIGINT,
    ADD COLUMN batch_no INT,
    ADD INDEX import_job_batch (business_id, batch_id, batch_no);

--changeset revisit:018-import-batch
-- Files that were uploaded together; state: OPEN, RUNNING, STOPPED or FINISHED. notice: why it stopped; notice_import: at which file.
CREATE TABLE import_batch (
    business_id   BIGINT      NOT NULL,
    id            BIGINT      NOT NULL,
    state         VARCHAR(16) NOT NULL,
    notice        VARCHAR(64),
    notice_import BIGINT,
    created_by    BIGINT,
    created_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (business_id, id),
    INDEX import_batch_state (business_id, state)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:018-import-row-cells
-- What the cells of a row that could not be read say, as they stand in the file, by what they mean: JSON.
ALTER TABLE import_patient_row ADD COLUMN cells TEXT;
ALTER TABLE import_visit_row ADD COLUMN cells TEXT;
