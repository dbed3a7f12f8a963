-- id: hash of token and key; request: hash of what was asked; answer: encrypted with what only the token can tell
create table api_idempotency (
    id         binary(32)  not null primary key,
    request    binary(32)  not null,
    answer     mediumblob,
    created_at datetime(6) not null,
    key api_idempotency_created (created_at)
) character set utf8mb4;
