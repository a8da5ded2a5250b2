--liquibase formatted sql

--changeset revisit:002-user-account
CREATE TABLE user_account (
    id            BIGINT       NOT NULL PRIMARY KEY,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(200) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    locale        VARCHAR(8)   NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    UNIQUE KEY user_account_email (email)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:002-membership
-- Which businesses a user belongs to and as what; staff_id is the staff member that the user's work is credited to.
CREATE TABLE membership (
    business_id BIGINT      NOT NULL,
    user_id     BIGINT      NOT NULL,
    role        VARCHAR(16) NOT NULL,
    staff_id    BIGINT,
    created_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (business_id, user_id),
    INDEX membership_user (user_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:002-invitation
CREATE TABLE invitation (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    email       VARCHAR(254) NOT NULL,
    role        VARCHAR(16)  NOT NULL,
    staff_id    BIGINT,
    token_hash  VARCHAR(64)  NOT NULL,
    invited_by  BIGINT       NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NOT NULL,
    used_at     DATETIME(6),
    PRIMARY KEY (business_id, id),
    INDEX invitation_token (token_hash)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:002-sign-in-throttle
-- One row for each account and for each address that failed lately; subjects are stored as hashes.
CREATE TABLE sign_in_throttle (
    subject      VARCHAR(64) NOT NULL PRIMARY KEY,
    failures     INT         NOT NULL,
    window_start DATETIME(6) NOT NULL,
    locked_until DATETIME(6)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:002-audit-entry
CREATE TABLE audit_entry (
    business_id  BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    at           DATETIME(6)  NOT NULL,
    user_id      BIGINT,
    action       VARCHAR(64)  NOT NULL,
    subject_type VARCHAR(32),
    subject_id   BIGINT,
    details      VARCHAR(1000),
    PRIMARY KEY (business_id, id),
    INDEX audit_entry_at (business_id, at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:002-last-business
-- The business that the user worked in last; the next sign-in opens it.
ALTER TABLE user_account ADD COLUMN last_business_id BIGINT;
