--liquibase formatted sql

--changeset revisit:026-segment-kind
-- kind: LIVE (its conditions are asked whenever it is used) or SNAPSHOT (the patients who fulfilled them when it was taken).
-- taken_at, taken_until: a snapshot's patients were read between these moments; taken_until is null while they still are.
ALTER TABLE segment
    ADD COLUMN kind        VARCHAR(10) NOT NULL DEFAULT 'LIVE',
    ADD COLUMN taken_at    DATETIME(6),
    ADD COLUMN taken_until DATETIME(6);

--changeset revisit:026-segment-member
-- The patients of snapshots.
CREATE TABLE segment_member (
    business_id BIGINT NOT NULL,
    segment_id  BIGINT NOT NULL,
    patient_id  BIGINT NOT NULL,
    PRIMARY KEY (business_id, segment_id, patient_id),
    INDEX segment_member_patient (business_id, patient_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:026-segment-taking
-- Snapshots that are being taken. clinic_day, zone: what their conditions count from; last_patient: read up to this one; done,
-- total: in patients, total is 0 until they are counted.
CREATE TABLE segment_taking (
    business_id  BIGINT      NOT NULL,
    segment_id   BIGINT      NOT NULL,
    clinic_day   DATE        NOT NULL,
    zone         VARCHAR(64) NOT NULL,
    last_patient BIGINT      NOT NULL DEFAULT 0,
    done         BIGINT      NOT NULL DEFAULT 0,
    total        BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, segment_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:026-segment-size
-- How many patients a live segment meant on a day of the clinic, out of how many; null while it was not counted since its
-- conditions changed on that day (changed).
CREATE TABLE segment_size (
    business_id BIGINT  NOT NULL,
    segment_id  BIGINT  NOT NULL,
    day         DATE    NOT NULL,
    patients    BIGINT,
    base        BIGINT,
    changed     BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (business_id, segment_id, day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
