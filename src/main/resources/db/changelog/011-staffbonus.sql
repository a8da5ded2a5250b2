--liquibase formatted sql

--changeset revisit:011-bonus-scheme
-- from_month: the first day of the month that the scheme holds from; tiers: JSON lists of {from, multiplier}, per cent.
CREATE TABLE bonus_scheme (
    business_id     BIGINT         NOT NULL,
    id              BIGINT         NOT NULL,
    from_month      DATE           NOT NULL,
    rate_digitized  DECIMAL(15, 2) NOT NULL,
    tiers_digitized TEXT           NOT NULL,
    rate_repeat     DECIMAL(15, 2) NOT NULL,
    tiers_repeat    TEXT           NOT NULL,
    qualify_days    INT,
    window_months   INT            NOT NULL,
    cap             DECIMAL(15, 2),
    count_imported  BOOLEAN        NOT NULL,
    version         BIGINT         NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY bonus_scheme_month (business_id, from_month)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:011-bonus-month
CREATE TABLE bonus_month (
    business_id   BIGINT        NOT NULL,
    id            BIGINT        NOT NULL,
    month         DATE          NOT NULL,
    state         VARCHAR(16)   NOT NULL,
    scheme        TEXT          NOT NULL,
    cohort        INT           NOT NULL,
    returned      INT           NOT NULL,
    calculated_at DATETIME(6)   NOT NULL,
    approved_by   BIGINT,
    approved_at   DATETIME(6),
    paid_by       BIGINT,
    paid_at       DATETIME(6),
    version       BIGINT        NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY bonus_month_month (business_id, month)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:011-bonus-line
-- One administrator's month. Names and multipliers are stored as they were; cut: what the cap took off.
CREATE TABLE bonus_line (
    business_id          BIGINT         NOT NULL,
    month_id             BIGINT         NOT NULL,
    staff_id             BIGINT         NOT NULL,
    staff_name           VARCHAR(200)   NOT NULL,
    served               INT            NOT NULL,
    digitized            INT            NOT NULL,
    repeat_visits        INT            NOT NULL,
    multiplier_digitized DECIMAL(9, 4)  NOT NULL,
    multiplier_repeat    DECIMAL(9, 4)  NOT NULL,
    pay_digitized        DECIMAL(15, 2) NOT NULL,
    pay_repeat           DECIMAL(15, 2) NOT NULL,
    cut                  DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (business_id, month_id, staff_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:011-bonus-detail
-- What a number was computed from. kind: SERVED, DIGITIZED, REPEAT, COHORT or RETURNED (the last two belong to the clinic: staff 0).
-- amount: unrounded roubles that the row brought; a part is rounded once, over its sum.
CREATE TABLE bonus_detail (
    business_id  BIGINT         NOT NULL,
    month_id     BIGINT         NOT NULL,
    kind         VARCHAR(16)    NOT NULL,
    staff_id     BIGINT         NOT NULL,
    patient_id   BIGINT         NOT NULL,
    seq          INT            NOT NULL,
    patient_name VARCHAR(310)   NOT NULL,
    visit_id     BIGINT,
    on_day       DATE           NOT NULL,
    amount       DECIMAL(19, 6) NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, month_id, kind, staff_id, patient_id, seq)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:011-bonus-adjustment
-- A difference found in an approved month, paid or taken off in the next open one (month_id); names its cause.
-- row_change: +1 a row came, -1 a row went, 0 the difference is none of one row (a tier, the cap, rounding).
CREATE TABLE bonus_adjustment (
    business_id  BIGINT         NOT NULL,
    id           BIGINT         NOT NULL,
    month_id     BIGINT         NOT NULL,
    source_id    BIGINT         NOT NULL,
    staff_id     BIGINT         NOT NULL,
    staff_name   VARCHAR(200)   NOT NULL,
    kind         VARCHAR(16),
    row_change   SMALLINT       NOT NULL,
    cause        VARCHAR(32)    NOT NULL,
    patient_id   BIGINT,
    patient_name VARCHAR(310),
    visit_id     BIGINT,
    amount       DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (business_id, id),
    INDEX bonus_adjustment_month (business_id, month_id, staff_id),
    INDEX bonus_adjustment_source (business_id, source_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
