--liquibase formatted sql

--changeset revisit:005-visit
-- visit_day: the calendar day in the clinic's time zone. counted: the day's first completed visit, which stands for the day in every
-- count; repeated: counted, and an earlier day exists; paid_day: counted, and the day's gross is above zero. The three are derived
-- from the patient's visits in one place and rebuilt by one command. net = gross - reward - refunded, roubles.
CREATE TABLE visit (
    business_id     BIGINT         NOT NULL,
    id              BIGINT         NOT NULL,
    patient_id      BIGINT         NOT NULL,
    external_number VARCHAR(64),
    starts_at       DATETIME(6)    NOT NULL,
    visit_day       DATE           NOT NULL,
    status          VARCHAR(16)    NOT NULL,
    doctor_id       BIGINT,
    direction_id    BIGINT,
    branch_id       BIGINT,
    staff_id        BIGINT,
    service         VARCHAR(300),
    gross           DECIMAL(15, 2) NOT NULL DEFAULT 0,
    reward          DECIMAL(15, 2) NOT NULL DEFAULT 0,
    refunded        DECIMAL(15, 2) NOT NULL DEFAULT 0,
    net             DECIMAL(15, 2) NOT NULL DEFAULT 0,
    reversed        BOOLEAN        NOT NULL DEFAULT FALSE,
    counted         BOOLEAN        NOT NULL DEFAULT FALSE,
    repeated        BOOLEAN        NOT NULL DEFAULT FALSE,
    paid_day        BOOLEAN        NOT NULL DEFAULT FALSE,
    import_id       BIGINT,
    created_at      DATETIME(6)    NOT NULL,
    created_by      BIGINT,
    version         BIGINT         NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY visit_external (business_id, external_number),
    INDEX visit_patient (business_id, patient_id, visit_day, starts_at),
    INDEX visit_day_idx (business_id, visit_day, status),
    INDEX visit_starts (business_id, starts_at),
    INDEX visit_doctor (business_id, doctor_id, patient_id),
    INDEX visit_direction (business_id, direction_id, patient_id),
    INDEX visit_staff (business_id, staff_id, visit_day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:005-refund
CREATE TABLE refund (
    business_id BIGINT         NOT NULL,
    id          BIGINT         NOT NULL,
    visit_id    BIGINT         NOT NULL,
    amount      DECIMAL(15, 2) NOT NULL,
    whole       BOOLEAN        NOT NULL,
    reason      VARCHAR(300)   NOT NULL,
    at          DATETIME(6)    NOT NULL,
    by_user     BIGINT,
    PRIMARY KEY (business_id, id),
    INDEX refund_visit (business_id, visit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
