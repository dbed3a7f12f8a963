create table mail_message (
    id           bigint        not null auto_increment primary key,
    kind         varchar(40)   not null check (kind in ('PURCHASE_CONFIRMED', 'CANCELLATION_CONFIRMED', 'INVITATION',
                                                        'PASSWORD_RESET', 'PASSWORD_CHANGED')),
    state        varchar(20)   not null check (state in ('QUEUED', 'CAUGHT')),
    customer_id  bigint,
    email        varchar(254),
    facts        varchar(4000),
    added_at     datetime(6)   not null,
    language     varchar(5),
    subject      varchar(300),
    body_text    mediumtext,
    body_html    mediumtext,
    delivered_at datetime(6),
    key mail_message_due (state, added_at, id),
    check (customer_id is not null or email is not null)
) character set utf8mb4;
