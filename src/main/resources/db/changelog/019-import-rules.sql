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
