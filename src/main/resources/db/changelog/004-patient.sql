--liquibase formatted sql

--changeset revisit:004-patient
-- search_name: surname, given name and patronymic in lower case, ё as е; match_key: surname and given name alike.
-- phone_tail: the phone's digits reversed, so that "ends with" is an index range. birth_day: month * 100 + day.
-- gone: merged away or erased; lists and figures leave such patients out.
CREATE TABLE patient (
    business_id  BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    card_number  VARCHAR(64),
    surname      VARCHAR(100) NOT NULL,
    given_name   VARCHAR(100) NOT NULL,
    patronymic   VARCHAR(100),
    search_name  VARCHAR(310) NOT NULL,
    match_key    VARCHAR(210) NOT NULL,
    phone        VARCHAR(20),
    phone_tail   VARCHAR(20),
    second_phone VARCHAR(20),
    email        VARCHAR(254),
    birth_date   DATE,
    birth_day    SMALLINT,
    sex          VARCHAR(8),
    source       VARCHAR(100),
    comment      VARCHAR(2000),
    referrer_id  BIGINT,
    branch_id    BIGINT,
    import_id    BIGINT,
    created_at   DATETIME(6)  NOT NULL,
    merged_into  BIGINT,
    erased_at    DATETIME(6),
    version      BIGINT       NOT NULL DEFAULT 0,
    gone         BOOLEAN GENERATED ALWAYS AS (merged_into IS NOT NULL OR erased_at IS NOT NULL) STORED,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY patient_card (business_id, card_number),
    INDEX patient_phone (business_id, phone),
    INDEX patient_second_phone (business_id, second_phone),
    INDEX patient_phone_tail (business_id, phone_tail),
    INDEX patient_email (business_id, email),
    INDEX patient_search_name (business_id, gone, search_name),
    INDEX patient_card_order (business_id, gone, card_number),
    INDEX patient_match_key (business_id, match_key),
    INDEX patient_birth_day (business_id, birth_day),
    INDEX patient_referrer (business_id, referrer_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:004-patient-summary
-- What lists, segments and figures ask of a patient most; every patient has one row. Written with the visit, rebuilt by one command.
-- visits: completed, two of one day are one; gross, reward and net: roubles of all completed visits, refunds taken off.
CREATE TABLE patient_summary (
    business_id    BIGINT         NOT NULL,
    patient_id     BIGINT         NOT NULL,
    visits         INT            NOT NULL DEFAULT 0,
    paid_visits    INT            NOT NULL DEFAULT 0,
    first_visit_on DATE,
    last_visit_on  DATE,
    gross          DECIMAL(15, 2) NOT NULL DEFAULT 0,
    reward         DECIMAL(15, 2) NOT NULL DEFAULT 0,
    net            DECIMAL(15, 2) NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, patient_id),
    INDEX patient_summary_last (business_id, last_visit_on),
    INDEX patient_summary_visits (business_id, visits),
    INDEX patient_summary_net (business_id, net)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:004-tag
CREATE TABLE tag (
    business_id  BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    kind         VARCHAR(16)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    name_key     VARCHAR(200) NOT NULL,
    colour       VARCHAR(16),
    doctor_id    BIGINT,
    direction_id BIGINT,
    archived     BOOLEAN      NOT NULL DEFAULT FALSE,
    version      BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, id),
    UNIQUE KEY tag_name (business_id, kind, name_key),
    INDEX tag_doctor (business_id, doctor_id),
    INDEX tag_direction (business_id, direction_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:004-patient-tag
-- A tag stands while it follows from completed visits (from_visits) or was set by a person or an import (by_hand).
-- operation_id: the bulk operation that set it by hand, so that it can be undone at once.
CREATE TABLE patient_tag (
    business_id  BIGINT      NOT NULL,
    patient_id   BIGINT      NOT NULL,
    tag_id       BIGINT      NOT NULL,
    from_visits  BOOLEAN     NOT NULL DEFAULT FALSE,
    by_hand      BOOLEAN     NOT NULL DEFAULT FALSE,
    set_by       BIGINT,
    import_id    BIGINT,
    set_at       DATETIME(6) NOT NULL,
    operation_id BIGINT,
    PRIMARY KEY (business_id, patient_id, tag_id),
    INDEX patient_tag_tag (business_id, tag_id, patient_id),
    INDEX patient_tag_operation (business_id, operation_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:004-patient-tag-removed
-- What an operation took off by hand, as it stood, so that it can be undone; old rows are dropped by later operations.
CREATE TABLE patient_tag_removed (
    business_id  BIGINT      NOT NULL,
    operation_id BIGINT      NOT NULL,
    patient_id   BIGINT      NOT NULL,
    tag_id       BIGINT      NOT NULL,
    set_by       BIGINT,
    import_id    BIGINT,
    set_at       DATETIME(6) NOT NULL,
    removed_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (business_id, operation_id, patient_id),
    INDEX patient_tag_removed_at (business_id, removed_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:004-consent
-- The state in force; each change is a row of consent_record.
CREATE TABLE consent (
    business_id BIGINT      NOT NULL,
    patient_id  BIGINT      NOT NULL,
    channel     VARCHAR(16) NOT NULL,
    purpose     VARCHAR(16) NOT NULL,
    given       BOOLEAN     NOT NULL,
    at          DATETIME(6) NOT NULL,
    PRIMARY KEY (business_id, patient_id, channel, purpose),
    INDEX consent_given (business_id, channel, purpose, given)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:004-consent-record
-- how: DESK, LINK, IMPORT, UNSUBSCRIBE …; wording: the text agreed to, or the ground that the importer named.
CREATE TABLE consent_record (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    patient_id  BIGINT       NOT NULL,
    channel     VARCHAR(16)  NOT NULL,
    purpose     VARCHAR(16)  NOT NULL,
    given       BOOLEAN      NOT NULL,
    at          DATETIME(6)  NOT NULL,
    how         VARCHAR(16)  NOT NULL,
    by_user     BIGINT,
    wording     VARCHAR(500) NOT NULL,
    PRIMARY KEY (business_id, id),
    INDEX consent_record_patient (business_id, patient_id, at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset revisit:004-patient-event
-- The patient's history: what happened, when, by whom; details are short and hold no secrets (no codes, no message bodies).
CREATE TABLE patient_event (
    business_id BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    patient_id  BIGINT       NOT NULL,
    at          DATETIME(6)  NOT NULL,
    kind        VARCHAR(32)  NOT NULL,
    by_user     BIGINT,
    details     VARCHAR(1000),
    import_id   BIGINT,
    PRIMARY KEY (business_id, id),
    INDEX patient_event_patient (business_id, patient_id, at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
