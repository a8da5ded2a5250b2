--liquibase formatted sql

--changeset revisit:020-patient-later-words
-- The words of search_name after the first, so that whoever has such a word is found without reading all names: name_second and
-- name_third of names of two and three words; of a longer name name_third is all of it but the first word, with the blank before.
ALTER TABLE patient
    ADD COLUMN name_second VARCHAR(310) GENERATED ALWAYS AS (
        CASE WHEN CHAR_LENGTH(search_name) - CHAR_LENGTH(REPLACE(search_name, ' ', '')) BETWEEN 1 AND 2
             THEN SUBSTRING_INDEX(SUBSTRING_INDEX(search_name, ' ', 2), ' ', -1) END) STORED,
    ADD COLUMN name_third VARCHAR(310) GENERATED ALWAYS AS (
        CASE WHEN CHAR_LENGTH(search_name) - CHAR_LENGTH(REPLACE(search_name, ' ', '')) = 2
             THEN SUBSTRING_INDEX(search_name, ' ', -1)
             WHEN CHAR_LENGTH(search_name) - CHAR_LENGTH(REPLACE(search_name, ' ', '')) > 2
             THEN SUBSTRING(search_name, LOCATE(' ', search_name)) END) STORED,
    ADD INDEX patient_name_second (business_id, name_second),
    ADD INDEX patient_name_third (business_id, name_third);

--changeset revisit:020-patient-names-with-phones
-- Three digits of a phone are in so many phones that a page of them is soon found along the names, when the phone stands there too.
ALTER TABLE patient
    DROP INDEX patient_search_name,
    ADD INDEX patient_search_name (business_id, gone, search_name, phone);
