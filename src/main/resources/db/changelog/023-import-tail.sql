--liquibase formatted sql

--changeset revisit:023-import-status-before
-- The status that an import ended by another one, as it stood; brought_by: the import that had given it.
CREATE TABLE import_status_before (
    business_id  BIGINT      NOT NULL,
    import_id    BIGINT      NOT NULL,
    patient_id   BIGINT      NOT NULL,
    tag_id       BIGINT      NOT NULL,
    by_hand      BOOLEAN     NOT NULL,
    set_by       BIGINT,
    set_at       DATETIME(6) NOT NULL,
    note         VARCHAR(500),
    operation_id BIGINT,
    brought_by   BIGINT,
    PRIMARY KEY (business_id, import_id, patient_id),
    INDEX import_status_before_tag (business_id, tag_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:023-import-table
-- What was found out about an uploaded file as it is read now: JSON. Goes with the file, since it holds samples of its values.
CREATE TABLE import_table (
    business_id BIGINT     NOT NULL,
    import_id   BIGINT     NOT NULL,
    described   MEDIUMTEXT NOT NULL,
    PRIMARY KEY (business_id, import_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
