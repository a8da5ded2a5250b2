--liquibase formatted sql

--changeset revisit:001-changelog-primary-key
-- Group replication refuses rows in tables without a primary key.
ALTER TABLE DATABASECHANGELOG ADD PRIMARY KEY (ID, AUTHOR, FILENAME);

--changeset revisit:001-id-sequence
-- Ids of every table come from here in blocks; AUTO_INCREMENT would turn JDBC batching off.
CREATE TABLE id_sequence (
    name     VARCHAR(32) NOT NULL PRIMARY KEY,
    next_val BIGINT      NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO id_sequence (name, next_val) VALUES ('id', 1000);

--changeset revisit:001-scheduled-tasks
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB,
    execution_time       TIMESTAMP(6) NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         TIMESTAMP(6) NULL,
    last_failure         TIMESTAMP(6) NULL,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP(6) NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance),
    INDEX execution_time_idx (execution_time),
    INDEX last_heartbeat_idx (last_heartbeat),
    INDEX priority_execution_time_idx (priority DESC, execution_time ASC)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
