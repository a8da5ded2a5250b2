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

--changeset revisit:022-duplicate-search-again
-- again: the base changed while the search was at work, so it begins anew when it has ended.
ALTER TABLE duplicate_search ADD COLUMN again BOOLEAN NOT NULL DEFAULT FALSE;

--changeset revisit:022-patient-merge-operation
-- Plain pairs of duplicates merged in bulk. state: RUNNING, UNDOING, DONE, STOPPED, UNDONE. after_a, after_b: the last pair
-- looked at; in_pass: pairs merged since the first one was looked at; done: merged, or parted while it is undone.
CREATE TABLE patient_merge_operation (
    business_id BIGINT      NOT NULL,
    id          BIGINT      NOT NULL,
    state       VARCHAR(16) NOT NULL,
    total       BIGINT      NOT NULL,
    done        BIGINT      NOT NULL DEFAULT 0,
    in_pass     BIGINT      NOT NULL DEFAULT 0,
    after_a     BIGINT      NOT NULL DEFAULT 0,
    after_b     BIGINT      NOT NULL DEFAULT 0,
    ordered_by  BIGINT,
    ordered_at  DATETIME(6) NOT NULL,
    undone_by   BIGINT,
    ended_at    DATETIME(6),
    PRIMARY KEY (business_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:022-patient-merge-custom
-- Values of the clinic's own fields that went from the loser to the survivor, as they were.
CREATE TABLE patient_merge_custom (
    business_id  BIGINT NOT NULL,
    merge_id     BIGINT NOT NULL,
    field_id     BIGINT NOT NULL,
    patient_id   BIGINT NOT NULL,
    text_value   VARCHAR(500),
    text_key     VARCHAR(500),
    number_value DECIMAL(19, 4),
    day_value    DATE,
    option_id    BIGINT,
    import_id    BIGINT,
    PRIMARY KEY (business_id, merge_id, field_id),
    INDEX patient_merge_custom_patient (business_id, patient_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:022-patient-merge-recall
-- When the loser was told to come again, as it was, where the survivor was told nothing.
CREATE TABLE patient_merge_recall (
    business_id BIGINT       NOT NULL,
    merge_id    BIGINT       NOT NULL,
    patient_id  BIGINT       NOT NULL,
    due_on      DATE         NOT NULL,
    reason      VARCHAR(200) NOT NULL,
    set_on      DATE         NOT NULL,
    set_by      BIGINT,
    PRIMARY KEY (business_id, merge_id),
    INDEX patient_merge_recall_patient (business_id, patient_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:022-merges-before
-- What merges noted before these two tables were there.
INSERT INTO patient_merge_custom (business_id, merge_id, field_id, patient_id, text_value, text_key, number_value, day_value,
    option_id, import_id)
SELECT m.business_id, m.id, v.field_id, m.loser_id, v.text_value, v.text_key, v.number_value, v.day_value, v.option_id,
       v.import_id
FROM patient_merge_row r
JOIN patient_merge m ON m.business_id = r.business_id AND m.id = r.merge_id
JOIN custom_value v ON v.business_id = m.business_id AND v.patient_id = m.survivor_id AND v.field_id = r.row_id
WHERE r.kind = 'FIELD';
INSERT INTO patient_merge_recall (business_id, merge_id, patient_id, due_on, reason, set_on, set_by)
SELECT m.business_id, m.id, m.loser_id, c.due_on, c.reason, c.set_on, c.set_by
FROM patient_merge_row r
JOIN patient_merge m ON m.business_id = r.business_id AND m.id = r.merge_id
JOIN patient_recall c ON c.business_id = m.business_id AND c.patient_id = m.survivor_id
WHERE r.kind = 'RECALL';
DELETE FROM patient_merge_row WHERE kind IN ('FIELD', 'RECALL');

--changeset revisit:022-household-suggestion
-- Patients who may be a family, found by the search for duplicates. shared_by: PHONE or ADDRESS; shared: the number, or the key
-- of the address; members: how many have it. state: OPEN, CONFIRMED or DISMISSED by a person.
CREATE TABLE household_suggestion (
    business_id BIGINT       NOT NULL,
    shared_by   VARCHAR(8)   NOT NULL,
    shared      VARCHAR(300) NOT NULL,
    members     INT          NOT NULL,
    state       VARCHAR(16)  NOT NULL,
    search_no   BIGINT       NOT NULL,
    decided_by  BIGINT,
    decided_at  DATETIME(6),
    PRIMARY KEY (business_id, shared_by, shared),
    INDEX household_suggestion_open (business_id, state, shared_by, shared)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
