-- licenses know their last day: that of the period, or of a fixed term from the first activation
update authority_license l
    join subscription_subscription s on s.license_serial = l.serial
    join catalog_sku k on k.id = s.sku_id
    set l.term_days = k.term_days
    where k.license_type = 'COMMERCIAL';

update authority_license l
    join subscription_subscription s on s.license_serial = l.serial
    set l.ends_on = s.period_end
    where l.term_days is null and s.status in ('ACTIVE', 'SUSPENDED', 'PENDING_CANCEL');

update authority_license l
    join subscription_subscription s on s.license_serial = l.serial
    set l.ends_on = s.ended_on, l.status = 'CANCELED'
    where s.status = 'CANCELED';
