-- what another provider calls a subscription that was brought over from there
alter table subscription_subscription
    add column external_id varchar(100),
    add unique key subscription_subscription_external (external_id);
