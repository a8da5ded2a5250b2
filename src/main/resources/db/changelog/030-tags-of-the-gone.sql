--liquibase formatted sql

--changeset revisit:030-tags-of-the-gone
-- Nobody who was merged away or erased carries tags, so that who carries a tag is counted along its index alone.
DELETE g FROM patient p
JOIN patient_tag g ON g.business_id = p.business_id AND g.patient_id = p.id
WHERE p.gone = TRUE;
