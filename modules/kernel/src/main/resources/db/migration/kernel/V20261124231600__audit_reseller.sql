-- what another Tenure does at this one's license authority
alter table audit_entry modify column actor_role varchar(20) not null
    check (actor_role in ('CUSTOMER', 'ADMINISTRATOR', 'AUDITOR', 'RESELLER', 'SYSTEM'));
