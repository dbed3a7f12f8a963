-- tokens of role RESELLER: another Tenure that asks this one's license authority
alter table account_token modify column role varchar(20) not null
    check (role in ('CUSTOMER', 'ADMINISTRATOR', 'AUDITOR', 'RESELLER'));
