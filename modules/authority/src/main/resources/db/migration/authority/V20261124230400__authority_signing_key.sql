-- keys that key files are signed with: our own with the private part (encrypted), a vendor's with the public one alone
create table authority_signing_key (
    kid            varchar(64)    not null primary key,
    issuer         varchar(200)   not null,
    public_jwk     varchar(1000)  not null,
    private_cipher varbinary(2000),
    created_at     datetime(6)    not null,
    retired_at     datetime(6),
    key authority_signing_key_created (created_at)
) character set utf8mb4;
