create table audit_entry (
    id            bigint       not null auto_increment primary key,
    at            datetime(6)  not null,
    actor         varchar(200) not null,
    actor_role    varchar(20)  not null check (actor_role in ('CUSTOMER', 'ADMINISTRATOR', 'AUDITOR', 'SYSTEM')),
    on_behalf_of  varchar(200),
    action        varchar(60)  not null,
    subject_type  varchar(40)  not null,
    subject_id    bigint       not null,
    customer_id   bigint,
    reason        varchar(500),
    before_values varchar(4000),
    after_values  varchar(4000),
    key audit_entry_subject (subject_type, subject_id, id)
) character set utf8mb4;
