--liquibase formatted sql

--changeset revisit:024-import-found
-- found: the row's patient is one of the base; else patient_id is the id that the patient will get, given while the file is read.
ALTER TABLE import_patient_row ADD COLUMN found BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE import_patient_row SET found = TRUE WHERE patient_id IS NOT NULL;
