-- names for the events of before; from now on every event comes with one
update audit_entry set subject = concat('S-', 100000 + subject_id) where subject_type = 'SUBSCRIPTION';
update audit_entry join customer_customer on customer_customer.id = subject_id set subject = number where subject_type = 'CUSTOMER';
update audit_entry join catalog_sku on catalog_sku.id = subject_id set subject = code where subject_type = 'SKU';
update audit_entry join account_user on account_user.id = subject_id set subject = email where subject_type = 'USER';
update audit_entry join account_token on account_token.id = subject_id set subject = account_token.name where subject_type = 'TOKEN';
update audit_entry set subject = cast(subject_id as char) where subject is null;
alter table audit_entry modify subject varchar(254) not null;
