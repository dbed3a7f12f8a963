-- whether the authority gave a newer key when the present run began, so that machines that hold the key have it already
alter table activation_task add column renewed boolean not null default false after vendor_code;
