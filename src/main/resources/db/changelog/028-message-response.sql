--liquibase formatted sql

--changeset revisit:028-message-response
-- What the recipient did with a message, one row a message and kind (OPENED, CLICKED, ANSWERED): the first time, the last
-- one and how often. Whose message it is says message.patient_id, so rows follow it when patients become one and part again.
-- by_user: who noted an answer.
CREATE TABLE message_response (
    business_id BIGINT      NOT NULL,
    message_id  BIGINT      NOT NULL,
    kind        VARCHAR(16) NOT NULL,
    first_at    DATETIME(6) NOT NULL,
    last_at     DATETIME(6) NOT NULL,
    times       BIGINT      NOT NULL,
    by_user     BIGINT,
    PRIMARY KEY (business_id, message_id, kind),
    INDEX message_response_moment (business_id, kind, first_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
