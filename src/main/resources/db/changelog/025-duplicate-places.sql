--liquibase formatted sql

--changeset revisit:025-duplicate-places
-- Names and birthdays are gone through by places that are numbers now; a search that stands within one begins it again.
UPDATE duplicate_search SET after_key = '-1' WHERE state = 'RUNNING' AND stage IN ('NAME', 'BIRTH_DATE');
