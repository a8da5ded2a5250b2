--liquibase formatted sql

--changeset revisit:009-message
-- One row a message to one person. subject and body are empty until it is composed at the moment of sending.
CREATE TABLE message (
    business_id     BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    campaign_id     BIGINT,
    patient_id      BIGINT,
    purpose         VARCHAR(16)  NOT NULL,
    channel         VARCHAR(16)  NOT NULL,
    transport       VARCHAR(16)  NOT NULL,
    address         VARCHAR(254) NOT NULL,
    subject         VARCHAR(500),
    body            MEDIUMTEXT,
    state           VARCHAR(16)  NOT NULL,
    reason          VARCHAR(64),
    attempts        INT          NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(6)  NOT NULL,
    owner           VARCHAR(64),
    lease_until     DATETIME(6),
    link_token      VARCHAR(64),
    created_at      DATETIME(6)  NOT NULL,
    sent_at         DATETIME(6),
    error           VARCHAR(500),
    PRIMARY KEY (business_id, id),
    INDEX message_queue (business_id, state, next_attempt_at),
    INDEX message_campaign (business_id, campaign_id, state),
    INDEX message_patient (business_id, patient_id, created_at),
    INDEX message_link (link_token)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:009-channel-settings
CREATE TABLE channel_settings (
    business_id BIGINT       NOT NULL,
    transport   VARCHAR(16)  NOT NULL,
    active      BOOLEAN      NOT NULL,
    settings    TEXT         NOT NULL,
    per_minute  INT          NOT NULL,
    version     BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, transport)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:009-message-handling
-- sensitive: the text is wiped once it has served (a code); test: a test send, which no campaign counts.
-- handed_at: when it was last handed to the transport; the rate limit counts by it.
ALTER TABLE message
    ADD COLUMN `sensitive` BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN test      BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN handed_at DATETIME(6),
    ADD INDEX message_rate (business_id, transport, handed_at),
    ADD INDEX message_sent (business_id, transport, created_at);

--changeset revisit:009-message-claim
-- The queue takes service messages (codes, reminders) before advertising; a campaign sends to an address once.
ALTER TABLE message
    DROP INDEX message_queue,
    ADD INDEX message_claim (business_id, transport, state, purpose, next_attempt_at),
    ADD INDEX message_address (business_id, campaign_id, address);
