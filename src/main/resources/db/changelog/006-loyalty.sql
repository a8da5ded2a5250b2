--liquibase formatted sql

--changeset revisit:006-digitization
-- A row exists only when the phone was confirmed and the programme's rules were accepted. digitized_on: day in the clinic's time zone.
CREATE TABLE digitization (
    business_id  BIGINT      NOT NULL,
    patient_id   BIGINT      NOT NULL,
    at           DATETIME(6) NOT NULL,
    digitized_on DATE        NOT NULL,
    channel      VARCHAR(16) NOT NULL,
    staff_id     BIGINT,
    imported     BOOLEAN     NOT NULL,
    import_id    BIGINT,
    by_user      BIGINT,
    PRIMARY KEY (business_id, patient_id),
    INDEX digitization_day (business_id, digitized_on),
    INDEX digitization_staff (business_id, staff_id, digitized_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:006-confirmation-code
-- code_hash: the code itself is never stored nor logged.
CREATE TABLE confirmation_code (
    business_id BIGINT      NOT NULL,
    id          BIGINT      NOT NULL,
    patient_id  BIGINT      NOT NULL,
    channel     VARCHAR(16) NOT NULL,
    code_hash   VARCHAR(255) NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    tries       INT         NOT NULL DEFAULT 0,
    used_at     DATETIME(6),
    PRIMARY KEY (business_id, id),
    INDEX confirmation_code_patient (business_id, patient_id, created_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
