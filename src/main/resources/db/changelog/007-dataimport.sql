--liquibase formatted sql

--changeset revisit:007-import-job
CREATE TABLE import_job (
    business_id    BIGINT       NOT NULL,
    id             BIGINT       NOT NULL,
    kind           VARCHAR(16)  NOT NULL,
    state          VARCHAR(16)  NOT NULL,
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
    error          VARCHAR(1000),
    created_by     BIGINT,
    created_at     DATETIME(6)  NOT NULL,
    started_at     DATETIME(6),
    finished_at    DATETIME(6),
    version        BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    INDEX import_job_created (business_id, created_at)
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
