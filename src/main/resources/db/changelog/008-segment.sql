--liquibase formatted sql

--changeset revisit:008-segment
-- definition: the condition tree as JSON; definition_version: the version of that JSON's form.
CREATE TABLE segment (
    business_id        BIGINT       NOT NULL,
    id                 BIGINT       NOT NULL,
    name               VARCHAR(200) NOT NULL,
    definition         MEDIUMTEXT   NOT NULL,
    definition_version INT          NOT NULL,
    created_by         BIGINT,
    created_at         DATETIME(6)  NOT NULL,
    updated_at         DATETIME(6)  NOT NULL,
    archived           BOOLEAN      NOT NULL DEFAULT FALSE,
    version            BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    INDEX segment_name (business_id, name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
