--liquibase formatted sql

--changeset revisit:022-patient-address
-- address: where the patient lives, as written; address_key: what is compared of it (AddressKey), null where it names no house.
ALTER TABLE patient
    ADD COLUMN address     VARCHAR(300),
    ADD COLUMN address_key VARCHAR(300),
    ADD INDEX patient_address (business_id, address_key);

--changeset revisit:022-import-address
ALTER TABLE import_patient_row
    ADD COLUMN address     VARCHAR(300),
    ADD COLUMN address_key VARCHAR(300);

--changeset revisit:022-import-address-before
ALTER TABLE import_patient_before
    ADD COLUMN address     VARCHAR(300),
    ADD COLUMN address_key VARCHAR(300);

--changeset revisit:022-merge-address
ALTER TABLE patient_merge_patient
    ADD COLUMN address     VARCHAR(300),
    ADD COLUMN address_key VARCHAR(300);
