--liquibase formatted sql

--changeset revisit:019-import-job-rules
-- rows_skipped: passed over by the scope that was asked for. rows_ambiguous: those of the rejected that fit several patients.
-- base_mark: what the base came to when the check began to compare; the same mark at the run means that nothing changed since.
ALTER TABLE import_job
    ADD COLUMN rows_skipped   INT NOT NULL DEFAULT 0,
    ADD COLUMN rows_ambiguous INT NOT NULL DEFAULT 0,
    ADD COLUMN base_mark      VARCHAR(200);

--changeset revisit:019-import-row-said
-- What the check said of the row, kept while the run compares anew a base that has changed meanwhile.
ALTER TABLE import_patient_row ADD COLUMN said VARCHAR(16), ADD COLUMN said_patient BIGINT;
ALTER TABLE import_visit_row ADD COLUMN said VARCHAR(16), ADD COLUMN said_patient BIGINT;

--changeset revisit:019-import-twin
-- Rows of one file that share a card, a phone and name, a patient, a visit's number or what a visit was (kind): first_no is the first of them.
-- Most files have few, so that their rows need no indexes of their own for it.
CREATE TABLE import_twin (
    business_id BIGINT      NOT NULL,
    import_id   BIGINT      NOT NULL,
    kind        VARCHAR(8)  NOT NULL,
    first_no    INT         NOT NULL,
    record_no   INT         NOT NULL,
    PRIMARY KEY (business_id, import_id, kind, first_no, record_no),
    INDEX import_twin_record (business_id, import_id, kind, record_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

ALTER TABLE import_patient_row
    DROP INDEX import_patient_row_card,
    DROP INDEX import_patient_row_phone,
    DROP INDEX import_patient_row_patient;
ALTER TABLE import_visit_row
    DROP INDEX import_visit_row_number,
    DROP INDEX import_visit_row_patient;

--changeset revisit:019-import-row-pending
-- A row is new until matching finds it in the base.
UPDATE import_patient_row SET outcome = 'NEW' WHERE outcome = 'PENDING';
UPDATE import_visit_row SET outcome = 'NEW' WHERE outcome = 'PENDING';
