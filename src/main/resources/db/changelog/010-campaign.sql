--liquibase formatted sql

--changeset revisit:010-campaign
CREATE TABLE campaign (
    business_id  BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    name         VARCHAR(200) NOT NULL,
    segment_id   BIGINT,
    transport    VARCHAR(16)  NOT NULL,
    subject      VARCHAR(500) NOT NULL,
    body         MEDIUMTEXT   NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    scheduled_at DATETIME(6),
    started_at   DATETIME(6),
    finished_at  DATETIME(6),
    created_by   BIGINT,
    created_at   DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    INDEX campaign_state (business_id, state, scheduled_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:010-campaign-recipient
-- The audience as it was when sending started. outcome: QUEUED, NO_CONSENT, NO_ADDRESS or SAME_ADDRESS.
CREATE TABLE campaign_recipient (
    business_id BIGINT      NOT NULL,
    campaign_id BIGINT      NOT NULL,
    patient_id  BIGINT      NOT NULL,
    outcome     VARCHAR(16) NOT NULL,
    message_id  BIGINT,
    PRIMARY KEY (business_id, campaign_id, patient_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:010-campaign-recipients-fixed
-- Set once all recipients are written down; until then the start goes on after the highest patient of campaign_recipient.
ALTER TABLE campaign ADD COLUMN recipients_fixed_at DATETIME(6);
