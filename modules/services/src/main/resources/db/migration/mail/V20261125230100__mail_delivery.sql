-- mail is delivered over SMTP, tried again when that fails, and also goes to the recipients of the settings
alter table mail_message drop constraint if exists CONSTRAINT_1;

alter table mail_message
    modify column kind varchar(40) not null check (kind in ('PURCHASE_CONFIRMED', 'CANCELLATION_CONFIRMED',
        'INVITATION', 'PASSWORD_RESET', 'PASSWORD_CHANGED', 'TEST', 'KEYS_EXPIRING', 'COVER_ENDING', 'KEYS_OVERUSED',
        'LOW_SEATS', 'TASKS_FAILED')),
    modify column state varchar(20) not null check (state in ('QUEUED', 'SENT', 'FAILED', 'CAUGHT')),
    modify column email text,
    modify column facts mediumtext,
    add column to_recipients boolean not null default false after email,
    -- when it is tried next
    add column due_at datetime(6),
    -- the real time until which one node is delivering it
    add column claimed_until datetime(6),
    add column attempts int not null default 0,
    add column problem varchar(40) check (problem in ('NO_CONNECTION', 'LOGIN_REFUSED', 'REFUSED',
        'RECIPIENTS_REFUSED', 'NO_RECIPIENTS')),
    add column problem_detail varchar(500),
    add constraint mail_message_to check (customer_id is not null or email is not null or to_recipients);

update mail_message set due_at = added_at;

alter table mail_message
    modify column due_at datetime(6) not null,
    drop key mail_message_due,
    add key mail_message_due (state, due_at, id),
    add key mail_message_state (state, id);

-- who gets what concerns the whole installation; no recipients: nobody does
create table mail_setting (
    id         int           not null primary key check (id = 1),
    recipients varchar(6000) not null,
    language   varchar(5)    not null check (language in ('en', 'de')),
    -- sandbox only: mail is kept and shown although a mail server is configured
    catching   boolean       not null,
    version    int           not null
) character set utf8mb4;

insert into mail_setting (id, recipients, language, catching, version) values (1, '', 'en', true, 1);
