--liquibase formatted sql

--changeset revisit:017-custom-field
-- A field that a clinic adds to its patients. type: TEXT, NUMBER, DATE or CHOICE; it stays once a patient has a value.
CREATE TABLE custom_field (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    name        VARCHAR(100) NOT NULL,
    name_key    VARCHAR(100) NOT NULL,
    type        VARCHAR(8)   NOT NULL,
    position    INT          NOT NULL DEFAULT 0,
    active      BOOLEAN      NOT NULL DEFAULT TRUE,
    version     BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY custom_field_name (business_id, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:017-custom-option
-- What can be chosen in a field of the type CHOICE.
CREATE TABLE custom_option (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    field_id    BIGINT       NOT NULL,
    name        VARCHAR(100) NOT NULL,
    name_key    VARCHAR(100) NOT NULL,
    position    INT          NOT NULL DEFAULT 0,
    active      BOOLEAN      NOT NULL DEFAULT TRUE,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY custom_option_name (business_id, field_id, name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:017-custom-value
-- One value of a patient; the column of the field's type is set, the others are not (text_key beside text_value: lower case,
-- ё as е). The index serves conditions on all four types, as the columns before the asked one are all null.
-- import_id: the import that wrote the value, null for a person.
CREATE TABLE custom_value (
    business_id  BIGINT NOT NULL,
    patient_id   BIGINT NOT NULL,
    field_id     BIGINT NOT NULL,
    text_value   VARCHAR(500),
    text_key     VARCHAR(500),
    number_value DECIMAL(19, 4),
    day_value    DATE,
    option_id    BIGINT,
    import_id    BIGINT,
    PRIMARY KEY (business_id, patient_id, field_id),
    INDEX custom_value_found (business_id, field_id, option_id, number_value, day_value, text_key(60))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:017-import-custom-column
-- The columns of a file that are read as custom fields; field_id: null while the field is not there yet.
CREATE TABLE import_custom_column (
    business_id BIGINT       NOT NULL,
    import_id   BIGINT       NOT NULL,
    column_no   INT          NOT NULL,
    type        VARCHAR(8)   NOT NULL,
    name        VARCHAR(100) NOT NULL,
    name_key    VARCHAR(100) NOT NULL,
    field_id    BIGINT,
    PRIMARY KEY (business_id, import_id, column_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:017-import-custom-row
-- Values of custom fields as the rows of a file of patients state them; a choice by its name.
CREATE TABLE import_custom_row (
    business_id  BIGINT NOT NULL,
    import_id    BIGINT NOT NULL,
    record_no    INT    NOT NULL,
    column_no    INT    NOT NULL,
    text_value   VARCHAR(500),
    text_key     VARCHAR(500),
    number_value DECIMAL(19, 4),
    day_value    DATE,
    PRIMARY KEY (business_id, import_id, record_no, column_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:017-import-custom-before
-- Values as they were before the import wrote others; known: there was one. brought_by: the import that had written it.
CREATE TABLE import_custom_before (
    business_id  BIGINT  NOT NULL,
    import_id    BIGINT  NOT NULL,
    patient_id   BIGINT  NOT NULL,
    field_id     BIGINT  NOT NULL,
    known        BOOLEAN NOT NULL,
    text_value   VARCHAR(500),
    text_key     VARCHAR(500),
    number_value DECIMAL(19, 4),
    day_value    DATE,
    option_id    BIGINT,
    brought_by   BIGINT,
    PRIMARY KEY (business_id, import_id, patient_id, field_id),
    INDEX import_custom_before_option (business_id, field_id, option_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
