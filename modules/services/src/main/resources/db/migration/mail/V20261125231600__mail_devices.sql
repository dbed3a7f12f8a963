-- reminders of devices (domain.md 001.16), and what installations tell of their license updates
alter table mail_message
    modify column kind varchar(40) not null check (kind in ('PURCHASE_CONFIRMED', 'CANCELLATION_CONFIRMED', 'INVITATION',
        'PASSWORD_RESET', 'PASSWORD_CHANGED', 'TEST', 'KEYS_EXPIRING', 'COVER_ENDING', 'KEYS_OVERUSED', 'LOW_SEATS',
        'TASKS_FAILED', 'LICENSES_END', 'RESERVES_FAIL', 'UPDATE_FAILED', 'UPDATE_DISABLED'));
