-- which licenses' support ends on a day
alter table authority_license
    add key authority_license_support (support_expires_on, serial);
