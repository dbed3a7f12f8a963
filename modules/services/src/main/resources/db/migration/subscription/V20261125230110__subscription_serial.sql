-- a device asks which subscription its license belongs to
alter table subscription_subscription add key subscription_subscription_serial (license_serial);
