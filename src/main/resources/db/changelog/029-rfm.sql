--liquibase formatted sql

--changeset revisit:029-rfm-scale
-- How a clinic scores recency, frequency and money: *_by is INTERVAL, QUANTILES or FIXED; *_2 to *_5 are the values at which the scores
-- begin: days since the last visit (the most), visits and roubles (the least); NULL where nobody has the score.
-- measured_on: NULL when borders that follow from the base are to be measured anew.
CREATE TABLE rfm_scale (
    business_id  BIGINT      NOT NULL,
    recency_by   VARCHAR(16) NOT NULL,
    frequency_by VARCHAR(16) NOT NULL,
    money_by     VARCHAR(16) NOT NULL,
    other_months INT         NOT NULL,
    recency_2    INT,
    recency_3    INT,
    recency_4    INT,
    recency_5    INT,
    frequency_2  INT,
    frequency_3  INT,
    frequency_4  INT,
    frequency_5  INT,
    money_2      DECIMAL(15, 2),
    money_3      DECIMAL(15, 2),
    money_4      DECIMAL(15, 2),
    money_5      DECIMAL(15, 2),
    measured_on  DATE,
    changed_by   BIGINT,
    changed_at   DATETIME(6),
    PRIMARY KEY (business_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
