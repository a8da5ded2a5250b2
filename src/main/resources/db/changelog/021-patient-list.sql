--liquibase formatted sql

--changeset revisit:021-patient-list-columns
-- Which columns a user wants in the list of patients of a business: keys in their order, each with a width once one was given.
CREATE TABLE patient_list_columns (
    business_id   BIGINT        NOT NULL,
    user_id       BIGINT        NOT NULL,
    shown_columns VARCHAR(4000) NOT NULL,
    PRIMARY KEY (business_id, user_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:021-patient-list-view
-- A list of patients under a name: filter and order as the address writes them, and the columns. shared: the whole clinic sees it.
-- seen_by: 0 for the clinic, else the one user, so that names differ within what each sees of either sort.
CREATE TABLE patient_list_view (
    business_id   BIGINT        NOT NULL,
    id            BIGINT        NOT NULL,
    owner_id      BIGINT        NOT NULL,
    shared        BOOLEAN       NOT NULL,
    name          VARCHAR(100)  NOT NULL,
    name_key      VARCHAR(100)  NOT NULL,
    filter_text   VARCHAR(4000) NOT NULL,
    shown_columns VARCHAR(4000) NOT NULL,
    version       BIGINT        NOT NULL DEFAULT 0,
    seen_by       BIGINT GENERATED ALWAYS AS (IF(shared, 0, owner_id)) STORED,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY patient_list_view_name (business_id, seen_by, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
