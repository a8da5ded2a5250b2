--liquibase formatted sql

--changeset revisit:012-patient-card-key
-- How a card number is searched: in lower case, without blanks and hyphens; CardKey makes the same of what was typed.
ALTER TABLE patient
    ADD COLUMN card_key VARCHAR(64)
        GENERATED ALWAYS AS (REPLACE(REPLACE(LOWER(card_number), ' ', ''), '-', '')) STORED,
    ADD INDEX patient_card_key (business_id, card_key);

--changeset revisit:012-campaign-segment
-- Which campaigns use a segment.
ALTER TABLE campaign ADD INDEX campaign_segment (business_id, segment_id);
