--liquibase formatted sql

--changeset revisit:003-business
CREATE TABLE business (
    id                 BIGINT        NOT NULL PRIMARY KEY,
    name               VARCHAR(200)  NOT NULL,
    time_zone          VARCHAR(64)   NOT NULL,
    currency           VARCHAR(3)    NOT NULL,
    phone_country      VARCHAR(2)    NOT NULL,
    active_window_days INT           NOT NULL DEFAULT 365,
    assumed_discount   DECIMAL(5, 2) NOT NULL DEFAULT 5.00,
    demo               BOOLEAN       NOT NULL DEFAULT FALSE,
    created_at         DATETIME(6)   NOT NULL,
    version            BIGINT        NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:003-branch
CREATE TABLE branch (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    name        VARCHAR(200) NOT NULL,
    name_key    VARCHAR(200) NOT NULL,
    address     VARCHAR(300),
    active      BOOLEAN      NOT NULL DEFAULT TRUE,
    version     BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY branch_name (business_id, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:003-direction
CREATE TABLE direction (
    business_id   BIGINT       NOT NULL,
    id            BIGINT       NOT NULL,
    name          VARCHAR(200) NOT NULL,
    name_key      VARCHAR(200) NOT NULL,
    recall_months INT,
    active        BOOLEAN      NOT NULL DEFAULT TRUE,
    version       BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY direction_name (business_id, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:003-doctor
CREATE TABLE doctor (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    name        VARCHAR(200) NOT NULL,
    name_key    VARCHAR(200) NOT NULL,
    active      BOOLEAN      NOT NULL DEFAULT TRUE,
    version     BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY doctor_name (business_id, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:003-staff-member
-- A person that visits and digitizations are credited to, with or without a sign-in of their own.
CREATE TABLE staff_member (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    name        VARCHAR(200) NOT NULL,
    name_key    VARCHAR(200) NOT NULL,
    phone       VARCHAR(20),
    active      BOOLEAN      NOT NULL DEFAULT TRUE,
    version     BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY staff_member_name (business_id, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
