-- why a safe line to the mail server did not come about
alter table mail_message
    modify column problem varchar(40) check (problem in ('NO_CONNECTION', 'CERTIFICATE_NOT_TRUSTED', 'TLS_FAILED',
        'LOGIN_REFUSED', 'REFUSED', 'RECIPIENTS_REFUSED', 'NO_RECIPIENTS'));
