-- when devices that hold a license must be looked at: 8 days before the end of a trial (domain.md 000.39), and on the day
-- after the last day of any; noticed_on is the notice that was done last, and if the last day moves, it falls due again
alter table authority_license
    add column noticed_on date,
    add column notice_on date as (case
        when key_type <> 'DEVICE' or last_day is null or noticed_on <=> last_day + interval 1 day then null
        when license_type = 'TRIAL' and not (noticed_on <=> last_day - interval 8 day) then last_day - interval 8 day
        else last_day + interval 1 day end) stored,
    add key authority_license_notice (notice_on, serial);
