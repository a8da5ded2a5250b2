--liquibase formatted sql

--changeset revisit:016-business-phones
ALTER TABLE business ADD COLUMN phones_hidden_at_desk BOOLEAN NOT NULL DEFAULT FALSE;

--changeset revisit:016-patient-note
-- What staff noted on a patient; the words are in patient_note_text, one row each time they were changed, text_no counts from 1.
CREATE TABLE patient_note (
    business_id BIGINT      NOT NULL,
    id          BIGINT      NOT NULL,
    patient_id  BIGINT      NOT NULL,
    pinned      BOOLEAN     NOT NULL DEFAULT FALSE,
    text_no     INT         NOT NULL,
    written_by  BIGINT,
    written_at  DATETIME(6) NOT NULL,
    deleted_at  DATETIME(6),
    PRIMARY KEY (business_id, id),
    INDEX patient_note_patient (business_id, patient_id, written_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:016-patient-note-text
CREATE TABLE patient_note_text (
    business_id BIGINT        NOT NULL,
    note_id     BIGINT        NOT NULL,
    text_no     INT           NOT NULL,
    patient_id  BIGINT        NOT NULL,
    text        VARCHAR(2000) NOT NULL,
    written_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (business_id, note_id, text_no),
    INDEX patient_note_text_patient (business_id, patient_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:016-patient-event-note
-- The note that an entry of the history is about, and which of its texts.
ALTER TABLE patient_event
    ADD COLUMN note_id BIGINT,
    ADD COLUMN text_no INT;

--changeset revisit:016-patient-status-note
-- What was noted when a status was given.
ALTER TABLE patient_tag ADD COLUMN note VARCHAR(500);

--changeset revisit:016-patient-recall
-- When a person wants the patient to come again, and why; stands until the patient has come on a day after set_on.
CREATE TABLE patient_recall (
    business_id BIGINT       NOT NULL,
    patient_id  BIGINT       NOT NULL,
    due_on      DATE         NOT NULL,
    reason      VARCHAR(200) NOT NULL,
    set_on      DATE         NOT NULL,
    set_by      BIGINT,
    PRIMARY KEY (business_id, patient_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:016-patient-summary-recall
-- When the patient should come again: the day set by hand, else the earliest by a direction, which recall_direction_id names.
ALTER TABLE patient_summary
    ADD COLUMN recall_on           DATE,
    ADD COLUMN recall_direction_id BIGINT,
    ADD INDEX patient_summary_recall (business_id, recall_on);

--changeset revisit:016-one-status
-- A patient has one status at a time; of several tags of that kind the latest stays.
DELETE g FROM patient_tag g
JOIN tag t ON t.business_id = g.business_id AND t.id = g.tag_id AND t.kind = 'STATUS'
JOIN patient_tag h ON h.business_id = g.business_id AND h.patient_id = g.patient_id
JOIN tag u ON u.business_id = h.business_id AND u.id = h.tag_id AND u.kind = 'STATUS'
WHERE h.set_at > g.set_at OR (h.set_at = g.set_at AND h.tag_id > g.tag_id);
